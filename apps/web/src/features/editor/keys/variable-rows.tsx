import type { Shape } from "@fletch/task";
import { memo, type ReactNode } from "react";

import { ListInput } from "../../../components/list-input.tsx";
import { ScalarInput } from "../../../components/scalar-input.tsx";
import { useDocument, useFormState, useTypeMeaning, useValue } from "../../../document/index.ts";
import { valueAt } from "../../../document/plain-value.ts";
import { DesignCell, type ShapeFieldProps } from "../fields/design-field.tsx";
import { jsonReading, plainText } from "../fields/json-text.ts";
import { useListEdits } from "../fields/list-field.tsx";
import { MapRow } from "../fields/map-row.tsx";
import { PlaceMessages } from "../fields/place-messages.tsx";
import { useEditAt } from "../fields/use-place.ts";
import { useWasSet } from "../fields/use-was-set.ts";
import { TypeInput } from "./type-input.tsx";
import { TypeMeaning } from "./type-meaning.tsx";
import { fieldOf, nextName } from "./variables.ts";

import classes from "./interface.module.css";

export interface VariableRowsProps extends ShapeFieldProps {
  /** "input", "output", "field". */
  readonly itemLabel: string;
  readonly empty: string;
  /** What is edited below a row whose type is a structured form. */
  readonly renderForm?: ((path: string, shape: Shape) => ReactNode) | undefined;
}

/** Inputs, outputs or the fields of a class as compact rows: name, type, default, description. */
export function VariableRows({ path, shape, itemLabel, empty, renderForm }: VariableRowsProps) {
  const { length, offer, add, remove, move } = useListEdits(path, itemLabel);
  const { readOnly } = useFormState();
  const document = useDocument();
  const item = shape.kind === "list" ? shape.item : undefined;
  const hasDefault = fieldOf(item, "default") !== undefined;
  return (
    <ListInput
      itemLabel={itemLabel}
      length={length}
      readOnly={readOnly}
      offer={offer}
      onAdd={() => add({ name: nextName(valueAt(document.state.value, path), itemLabel), type: "str" })}
      onRemove={remove}
      onMove={move}
      empty={<p className={classes["empty"]}>{empty}</p>}
      header={
        <div
          className={classes["columns"]}
          data-default={hasDefault || undefined}
          data-single={length === 1 || undefined}
          aria-hidden
        >
          <span>Name</span>
          <span>Type</span>
          {hasDefault && <span>Default</span>}
        </div>
      }
      renderItem={(index) =>
        item !== undefined && (
          <VariableRow
            path={`${path}/${index}`}
            shape={item}
            hasDefault={hasDefault}
            renderForm={renderForm}
          />
        )
      }
    />
  );
}

interface VariableRowProps {
  readonly path: string;
  readonly shape: Shape;
  readonly hasDefault: boolean;
  readonly renderForm: VariableRowsProps["renderForm"];
}

/** Drawn again for what is in it only, not whenever another row comes or goes. */
const VariableRow = memo(function VariableRow({ path, shape, hasDefault, renderForm }: VariableRowProps) {
  const type = useValue(`${path}/type`);
  const typeShape = fieldOf(shape, "type");
  // What is no function has no docstring to describe it in; one that stands there can still be taken away.
  const wasDescribed = useWasSet(`${path}/description`);
  return (
    <MapRow path={path}>
      <div className={classes["variable"]} data-default={hasDefault || undefined}>
        <TextCell path={`${path}/name`} label="Name" />
        {typeShape?.kind === "variants" ? (
          <TypeCell path={`${path}/type`} shape={typeShape} />
        ) : (
          <PlainTypeCell path={`${path}/type`} />
        )}
        {hasDefault && <DefaultCell path={`${path}/default`} typePath={`${path}/type`} />}
        {(wasDescribed || fieldOf(shape, "description") !== undefined) && (
          <div className={classes["description"]}>
            <TextCell path={`${path}/description`} label="Description" prose />
          </div>
        )}
      </div>
      {type !== undefined &&
        typeof type !== "string" &&
        typeShape !== undefined &&
        renderForm?.(`${path}/type`, typeShape)}
      <PlaceMessages path={path} />
    </MapRow>
  );
});

interface TextCellProps {
  readonly path: string;
  readonly label: string;
  readonly prose?: boolean;
}

function TextCell({ path, label, prose = false }: TextCellProps) {
  const { value, readOnly, set } = useEditAt(path, label);
  return (
    <DesignCell path={path} label={label} caption={prose || "narrow"}>
      {(control) => (
        <ScalarInput
          control={control}
          value={value}
          reads="text"
          readOnly={readOnly}
          prose={prose}
          onChange={(next) => set(next ?? (label === "Name" ? "" : undefined))}
        />
      )}
    </DesignCell>
  );
}

function TypeCell({
  path,
  shape,
}: {
  readonly path: string;
  readonly shape: Shape & { readonly kind: "variants" };
}) {
  const form = useValue(path);
  return (
    <DesignCell path={path} label="Type" caption="narrow" reading={<TypeMeaning path={path} form={form} />}>
      {(control) => <TypeInput path={path} label="Type" shape={shape} control={control} />}
    </DesignCell>
  );
}

const annotation: Shape = { kind: "variants", options: [{ kind: "text", multiline: false }] };

/** The type of a field of a class: an annotation and nothing else. */
function PlainTypeCell({ path }: { readonly path: string }) {
  return annotation.kind === "variants" ? <TypeCell path={path} shape={annotation} /> : null;
}

function DefaultCell({ path, typePath }: { readonly path: string; readonly typePath: string }) {
  const { value, readOnly, set } = useEditAt(path, "Default");
  const explained = useTypeMeaning(typePath);
  const textual = explained !== undefined && "textual" in explained && explained.textual;
  return (
    <DesignCell path={path} label="Default" caption="narrow">
      {(control) => (
        <ScalarInput
          control={control}
          value={value}
          reads={textual ? plainText : jsonReading}
          readOnly={readOnly}
          ghost="none"
          onChange={set}
        />
      )}
    </DesignCell>
  );
}
