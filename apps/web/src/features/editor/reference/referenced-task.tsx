import { referenceProblems } from "@fletch/task";
import { Button } from "@mantine/core";

import { useDocumentActions, useDocumentState, useFormState } from "../../../document/index.ts";
import { useReferenced } from "./reference-lists.ts";
import { writtenInterface } from "./registered-interface.ts";
import { useReferencePlace } from "./use-reference-place.ts";

import classes from "../keys/derived.module.css";

/** The registered task that the reference points to: whether it is there, and how its interface differs. */
export function ReferencedTask() {
  const place = useReferencePlace();
  const { data, isError, isPending, isEnabled, error } = useReferenced(place);
  const own = useDocumentState(({ good, stale }) => (stale ? undefined : good));
  const { edit } = useDocumentActions();
  const { readOnly } = useFormState();
  const registered = data?.spec.template?.interface ?? {};
  const fill = (): void => {
    const { inputs, outputs } = writtenInterface(registered);
    const write = (path: string, value: readonly unknown[]) =>
      value.length === 0 ? ({ op: "remove", path } as const) : ({ op: "set", path, value } as const);
    edit([write("/inputs", inputs), write("/outputs", outputs)], { label: "Fill in the interface" });
  };
  const differing =
    data && own?.design.kind === "reference"
      ? referenceProblems(own.design, { said: own.interface, registered })
      : [];
  return (
    <section className={classes["derived"]} aria-label="Registered task">
      <h3>Registered task</h3>
      <div role="status">
        {!isEnabled && <p>Say project, domain, name and version to compare with what is registered.</p>}
        {isEnabled && isPending && <p>Asking the registry…</p>}
        {isError && <p>The registry could not be asked: {error.message}</p>}
        {data === null && <p>There is no such task. Pick one that the registry offers.</p>}
        {data && own !== undefined && differing.length === 0 && (
          <p>The interface is the one of the registered task.</p>
        )}
        {differing.length > 0 && (
          <ul>
            {differing.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
      </div>
      {data && (
        <div className={classes["buttons"]}>
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={fill}>
            Fill in its interface
          </Button>
        </div>
      )}
    </section>
  );
}
