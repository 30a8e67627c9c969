import { secretInWords, type Shape } from "@fletch/task";
import { IconArrowRight } from "@tabler/icons-react";

import { ListInput } from "../../../components/list-input.tsx";
import { useFormState, useValue } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { MapRow } from "../fields/map-row.tsx";
import { PlaceMessages } from "../fields/place-messages.tsx";
import { ScalarControl } from "../fields/scalar-control.tsx";
import { readSecret } from "./read-secret.ts";

import classes from "./secret-requests.module.css";

/** Secrets by name: where the code will find each. There is no place to type a secret's value. */
export function SecretRequests(props: ShapeFieldProps) {
  const { path, shape } = props;
  const { length, offer, add, remove, move } = useListEdits(path, "secret");
  const { readOnly } = useFormState();
  const fields = shape.kind === "list" && shape.item.kind === "object" ? shape.item.fields : [];
  return (
    <DesignField {...props} group wide>
      {() => (
        <ListInput
          itemLabel="secret"
          length={length}
          readOnly={readOnly}
          offer={offer}
          framed
          onAdd={() => add({ group: "" })}
          onRemove={remove}
          onMove={move}
          renderItem={(index) => (
            <MapRow path={`${path}/${index}`}>
              <div className={classes["secret"]}>
                {fields.map((field) => (
                  <SecretCell key={field.name} path={`${path}/${index}/${field.name}`} {...field} />
                ))}
                <Place path={`${path}/${index}`} />
              </div>
            </MapRow>
          )}
        />
      )}
    </DesignField>
  );
}

interface SecretCellProps {
  readonly path: string;
  readonly required: boolean;
  readonly shape: Shape;
}

function SecretCell({ path, required, shape }: SecretCellProps) {
  const label = shape.meta?.label ?? "";
  return (
    <DesignCell path={path} label={label} caption required={required} hint={shape.meta?.help}>
      {(control) => (
        <ScalarControl
          path={path}
          label={label}
          control={control}
          keepEmpty={required}
          shape={{ ...shape, ...(shape.meta && { meta: { ...shape.meta, unset: ghost(shape) } }) }}
        />
      )}
    </DesignCell>
  );
}

const ghost = (shape: Shape): string =>
  shape.meta?.unset ?? (shape.meta?.example === undefined ? "" : `such as ${String(shape.meta.example)}`);

function Place({ path }: { readonly path: string }) {
  const secret = readSecret(useValue(path));
  return (
    <div className={classes["place"]}>
      {secret !== undefined && secret.group !== "" && (
        <>
          <IconArrowRight size={14} aria-hidden /> The code finds it here:{" "}
          <code>{secretInWords(secret)}</code>
        </>
      )}
      <PlaceMessages path={path} />
    </div>
  );
}
