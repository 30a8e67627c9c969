import { kubernetesShape } from "@fletch/task";

import { ChoiceInput } from "../../../components/choice-input.tsx";
import { ListInput } from "../../../components/list-input.tsx";
import { useDerived, useFormState } from "../../../document/index.ts";
import { DesignCell, DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useListEdits } from "../fields/list-field.tsx";
import { MapRow } from "../fields/map-row.tsx";
import { NestedField } from "../fields/render-shape.tsx";
import { ScalarControl } from "../fields/scalar-control.tsx";
import { useParking } from "../fields/use-parking.ts";
import { nextName } from "./containers.ts";
import { useNames } from "./use-names.ts";
import { freshSource, sourceInWords, sourceOf, volumeSources } from "./volume-source.ts";

import classes from "./kubernetes.module.css";

const volume = kubernetesShape("V1Volume");
const shapeOf = (name: string) => volume.fields.find((field) => field.name === name)?.shape;
const choices = volumeSources
  .map((value) => ({
    value,
    label: sourceInWords(value),
    usual: shapeOf(value)?.meta?.advanced !== true,
  }))
  .toSorted((a, b) => Number(b.usual) - Number(a.usual));

/** Storage for the containers: a name, and the one source it comes from. */
export function Volumes(props: ShapeFieldProps) {
  const { path } = props;
  const { length, offer, add, remove, move } = useListEdits(path, "volume");
  const names = useNames(path);
  const { readOnly } = useFormState();
  return (
    <DesignField {...props} group wide>
      {() => (
        <ListInput
          itemLabel="volume"
          length={length}
          readOnly={readOnly}
          offer={offer}
          framed
          onAdd={() => add({ name: nextName(names, "volume"), emptyDir: {} })}
          onRemove={remove}
          onMove={move}
          renderItem={(index) => <Volume path={`${path}/${index}`} />}
        />
      )}
    </DesignField>
  );
}

function Volume({ path }: { readonly path: string }) {
  const source = useDerived(path, sourceOf);
  const { readOnly } = useFormState();
  const move = useParking();
  const shape = shapeOf(source);
  const pick = (next: string | undefined): void =>
    move({
      leave: source === "" ? [] : [`${path}/${source}`],
      enter: next === undefined ? [] : [`${path}/${next}`],
      label: "Change where the volume comes from",
      ...(next !== undefined && { fresh: { [`${path}/${next}`]: freshSource(next) } }),
    });
  return (
    <MapRow path={path}>
      <div className={classes["source"]}>
        <DesignCell path={`${path}/name`} label="Name" caption required>
          {(control) => (
            <ScalarControl
              path={`${path}/name`}
              label="Name"
              shape={{ kind: "text", multiline: false }}
              control={control}
              keepEmpty
            />
          )}
        </DesignCell>
        <DesignCell path={path} label="Comes from" caption>
          {(control) => (
            <ChoiceInput
              control={control}
              value={source === "" ? undefined : source}
              choices={choices}
              onChange={pick}
              readOnly={readOnly}
              required
            />
          )}
        </DesignCell>
      </div>
      {shape !== undefined && (
        <NestedField path={`${path}/${source}`} label={shape.meta?.label ?? source} required shape={shape} />
      )}
    </MapRow>
  );
}
