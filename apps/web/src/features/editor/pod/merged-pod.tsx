import { useState } from "react";

import { useCompiled, useDerived, useValue } from "../../../document/index.ts";
import { beforeAndAfter, type MarkedLine } from "./marked-lines.ts";

import classes from "./pod.module.css";

/** What flytekit makes of the pod template: image, command, variables and resources go into the primary container. */
export function MergedPod() {
  const hasTemplate = useDerived("/parameters/pod_template", (value) => value !== undefined);
  const [open, setOpen] = useState(false);
  if (!hasTemplate) return null;
  return (
    <details className={classes["merged"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Merged pod</summary>
      {open && <Merged />}
    </details>
  );
}

function Merged() {
  const written = useValue("/parameters/pod_template/pod_spec");
  const { spec, stale } = useCompiled();
  const merged = spec?.template?.k8sPod?.podSpec;
  if (merged === undefined) {
    return (
      <p>
        {spec === undefined
          ? "The design does not compile yet, so there is nothing to merge."
          : "No pod is sent for this design."}
      </p>
    );
  }
  const { before, after } = beforeAndAfter(written, merged);
  return (
    <>
      <p>
        flytekit puts the task&apos;s image, command, variables and resources into the primary container and
        sends the whole pod. Marked lines are only on that side.
        {stale && " This is of the last design that compiled."}
      </p>
      <div className={classes["sides"]}>
        <Side title="As written" lines={before} sign="−" />
        <Side title="As sent" lines={after} sign="+" />
      </div>
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly lines: readonly MarkedLine[];
  readonly sign: string;
}

function Side({ title, lines, sign }: SideProps) {
  return (
    <div>
      <h3>{title}</h3>
      <pre tabIndex={0} role="region" aria-label={`Pod ${title.toLowerCase()}`}>
        {lines.length === 0 && "nothing\n"}
        {lines.map(({ text, changed }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
          <span key={index} data-changed={changed || undefined}>
            {`${changed ? sign : " "} ${text}\n`}
          </span>
        ))}
      </pre>
    </div>
  );
}
