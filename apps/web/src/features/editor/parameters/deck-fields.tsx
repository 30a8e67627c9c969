import { Ticks } from "../../../components/ticks.tsx";
import { DesignField, type ShapeFieldProps } from "../fields/design-field.tsx";
import { useEditAt } from "../fields/use-place.ts";

/** Which parts the page about a run has. */
export function DeckFields(props: ShapeFieldProps) {
  const { path, label, shape } = props;
  const { value, readOnly, set } = useEditAt(path, label);
  const part = shape.kind === "list" && shape.item.kind === "choice" ? shape.item : undefined;
  const list = (Array.isArray(value) ? value : []).map(String);
  const known = part?.options ?? [];
  const offered = [...known, ...list.filter((name) => !known.includes(name))];
  return (
    <DesignField {...props} group>
      {() => (
        <Ticks
          choices={offered.map((name) => ({
            value: name,
            label: part?.meta?.choices?.[name] ?? `${name} (not a part)`,
          }))}
          ticked={list}
          readOnly={readOnly}
          onChange={(name, on) => {
            const next = on ? [...list, name] : list.filter((each) => each !== name);
            set(next.length === 0 ? undefined : next);
          }}
        />
      )}
    </DesignField>
  );
}
