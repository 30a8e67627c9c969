import type { Shape } from "@fletch/task";

import { Segments } from "../../../components/choice-input.tsx";
import { ListInput } from "../../../components/list-input.tsx";
import { useFormState } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { useBranch } from "../fields/variants-field.tsx";
import { DeclarationFields } from "./declaration-fields.tsx";

type Variants = Shape & { readonly kind: "variants" };

/** Enums and classes that annotations may name. */
export function Types(props: ShapeFieldProps) {
  const { path, shape } = props;
  const { length, offer, add, remove, move } = useListEdits(path, "type");
  const { readOnly } = useFormState();
  const item = shape.kind === "list" && shape.item.kind === "variants" ? shape.item : undefined;
  return (
    <DesignField {...props} group wide>
      {() => (
        <ListInput
          itemLabel="type"
          length={length}
          readOnly={readOnly}
          offer={offer}
          framed
          onAdd={() => add({ enum: { name: "", values: [""] } })}
          onRemove={remove}
          onMove={move}
          renderItem={(index) =>
            item !== undefined && (
              <Declaration path={`${path}/${index}`} label={`Type ${index + 1}`} shape={item} />
            )
          }
        />
      )}
    </DesignField>
  );
}

function Declaration(props: ShapeFieldProps & { readonly shape: Variants }) {
  const { path, label, shape } = props;
  const branch = useBranch(props);
  const { readOnly } = useFormState();
  return (
    <>
      <div style={{ padding: "0.25rem 0.625rem" }}>
        <DesignCell path={path} label={label}>
          {(control) => (
            <Segments
              control={control}
              label={`Kind of ${label.toLowerCase()}`}
              value={String(branch.current)}
              readOnly={readOnly}
              choices={branch.names.map((name, index) => ({ value: String(index), label: name }))}
              onChange={(next) => branch.pick(Number(next))}
            />
          )}
        </DesignCell>
      </div>
      <DeclarationFields path={path} shape={shape} />
    </>
  );
}
