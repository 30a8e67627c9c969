import { Autocomplete } from "@mantine/core";

import { useDerived } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { ShapeField } from "../fields/shape-field.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { offeredWords, type Part } from "./offered-words.ts";
import { useOffered } from "./reference-lists.ts";
import { useReferencePlace } from "./use-reference-place.ts";

import inputClasses from "../../../components/scalar-input.module.css";

/** One part of the place that a reference points to, offered from the registry. Other kinds write their name freely. */
export function ReferencePart(props: ShapeFieldProps) {
  const isReference = useDerived("/kind", (kind) => kind === "reference");
  return isReference ? <Offered {...props} /> : <ShapeField {...props} />;
}

const KINDS: Readonly<Record<string, string>> = { workflow: "workflow", launch_plan: "launch plan" };

/** One part of what a hint of a dynamic task points to. The registry lists tasks; of other things it has no list. */
export function HintPart(props: ShapeFieldProps) {
  const at = parentOf(props.path);
  const other = useDerived(`${at}/type`, (type) => (typeof type === "string" ? KINDS[type] : undefined));
  const isListed = other === undefined || /\/(?:project|domain)$/.test(props.path);
  return isListed ? (
    <Offered {...props} />
  ) : (
    <Written
      {...props}
      values={[]}
      words={`Only tasks are offered. Write the ${other}'s, as Flyte's console shows it.`}
    />
  );
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

function Offered(props: ShapeFieldProps) {
  const part = props.path.slice(props.path.lastIndexOf("/") + 1) as Part;
  const place = useReferencePlace(parentOf(props.path));
  const asked = useOffered(part, place);
  return <Written {...props} values={asked.values} words={offeredWords(part, place, asked)} />;
}

interface WrittenProps extends ShapeFieldProps {
  readonly values: readonly string[];
  /** Why there is nothing to pick. */
  readonly words: string | undefined;
}

function Written({ values, words, ...props }: WrittenProps) {
  const { value, readOnly, set } = useEditAt(props.path, props.label);
  return (
    <DesignField {...props} reading={words}>
      {(control) => (
        <Autocomplete
          {...control}
          value={typeof value === "string" ? value : ""}
          readOnly={readOnly}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: inputClasses["input"] ?? "" }}
          data={[...values]}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={set}
        />
      )}
    </DesignField>
  );
}
