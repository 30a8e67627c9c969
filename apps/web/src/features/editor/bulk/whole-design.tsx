import { useAllProblems, useDocumentActions, useFormState, useValue } from "../../../document/index.ts";
import { BulkStep } from "./bulk-step.tsx";
import { missingPlaces } from "./missing.ts";
import { type PlaceValue, unsetDefaults } from "./plain-default.ts";

function useWriting(label: string): (places: readonly PlaceValue[]) => void {
  const { edit } = useDocumentActions();
  return (places) =>
    edit(
      places.map((place) => ({ op: "set" as const, ...place })),
      { label },
    );
}

/** Adds everything that is missing; nothing where nothing is. */
export function AddMissing() {
  const places = missingPlaces(useValue(""), useAllProblems());
  const write = useWriting("Add missing");
  const { readOnly } = useFormState();
  if (places.length === 0 || readOnly) return null;
  return (
    <BulkStep
      name="Add missing"
      about="A design like this cannot do without these. Each is added with what its field starts from, for you to fill in."
      places={places}
      confirm="Add them"
      refuse="Not now"
      onConfirm={() => write(places)}
    />
  );
}

/** Writes down what the unset fields mean; nothing where all of that is written. */
export function ShowAllDefaults() {
  const places = unsetDefaults(useValue(""));
  const write = useWriting("Show all defaults");
  const { readOnly } = useFormState();
  if (places.length === 0 || readOnly) return null;
  return (
    <BulkStep
      name="Show all defaults"
      about="These are not set, and mean these values. Writing them down changes nothing of what is registered."
      places={places}
      confirm="Write them"
      refuse="Leave them out"
      onConfirm={() => write(places)}
    />
  );
}
