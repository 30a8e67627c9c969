import { Autocomplete } from "@mantine/core";

import { ListInput } from "../../../components/list-input.tsx";
import { useFormState, useValue } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { useEditAt } from "../fields/use-place.ts";
import type { CommandInput } from "./command-line.ts";
import { completions } from "./command-line.ts";

import inputClasses from "../../../components/scalar-input.module.css";

/** The inputs of the design that have a name. */
export function useCommandInputs(): readonly CommandInput[] {
  const inputs = useValue("/inputs");
  return Array.isArray(inputs) ? inputs.filter(isInput) : [];
}

const isInput = (value: unknown): value is CommandInput =>
  value !== null && typeof value === "object" && "name" in value && typeof value.name === "string";

/** The words of a command, one to a row. A word that begins with {{ is completed with the inputs. */
export function CommandWords(props: ShapeFieldProps) {
  const { path, label } = props;
  const itemLabel = label === "Command" ? "command word" : "argument";
  const { length, offer, add, remove, move } = useListEdits(path, itemLabel);
  const { readOnly } = useFormState();
  const names = useCommandInputs().map(({ name }) => name);
  return (
    <DesignField {...props} group>
      {() => (
        <ListInput
          itemLabel={itemLabel}
          length={length}
          readOnly={readOnly}
          offer={offer}
          onAdd={() => add("")}
          onRemove={remove}
          onMove={move}
          renderItem={(index) => (
            <Word
              path={`${path}/${index}`}
              label={`${itemLabel.charAt(0).toUpperCase()}${itemLabel.slice(1)} ${index + 1}`}
              names={names}
            />
          )}
        />
      )}
    </DesignField>
  );
}

interface WordProps {
  readonly path: string;
  readonly label: string;
  readonly names: readonly string[];
}

function Word({ path, label, names }: WordProps) {
  const { value, readOnly, set } = useEditAt(path, label);
  const word = typeof value === "string" ? value : JSON.stringify(value ?? "");
  return (
    <DesignCell path={path} label={label}>
      {(control) => (
        <Autocomplete
          {...control}
          value={word}
          readOnly={readOnly}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: inputClasses["input"] ?? "" }}
          data={[...completions(word, names)]}
          filter={({ options }) => options}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={set}
        />
      )}
    </DesignCell>
  );
}
