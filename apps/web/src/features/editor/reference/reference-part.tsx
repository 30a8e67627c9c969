import { Autocomplete } from "@mantine/core";

import { useDerived } from "../../../document/index.ts";
import { DesignField, type ShapeFieldProps } from "../design-field.tsx";
import { ShapeField } from "../shape-field.tsx";
import { useEditAt } from "../use-place.ts";
import { type Part, useOffered } from "./reference-lists.ts";
import { useReferencePlace } from "./use-reference-place.ts";

import inputClasses from "../../../components/scalar-input.module.css";

/** One part of the place that a reference points to, offered from the registry. Other kinds write their name freely. */
export function ReferencePart(props: ShapeFieldProps) {
  const isReference = useDerived("/kind", (kind) => kind === "reference");
  return isReference ? <Offered {...props} part={props.path.slice(1) as Part} /> : <ShapeField {...props} />;
}

function Offered({ part, ...props }: ShapeFieldProps & { readonly part: Part }) {
  const { value, readOnly, set } = useEditAt(props.path, props.label);
  const offered = useOffered(part, useReferencePlace());
  return (
    <DesignField {...props}>
      {(control) => (
        <Autocomplete
          {...control}
          value={typeof value === "string" ? value : ""}
          readOnly={readOnly}
          error={control["aria-invalid"] === true}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: inputClasses["input"] ?? "" }}
          data={[...new Set(offered)]}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={set}
        />
      )}
    </DesignField>
  );
}
