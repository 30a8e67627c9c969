import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";

import { useRegistry } from "./registry-calls.ts";

import classes from "./registry.module.css";

/** Which registry this is and how it is, in one line. */
export function RegistryHealth() {
  const { data } = useRegistry();
  if (data === undefined) return <p className={classes["health"]}>Asking the registry…</p>;
  const Icon = data.answers ? IconCircleCheck : IconCircleX;
  const name =
    data.kind === "embedded"
      ? `Fletch's own registry, with the rules of Flyte ${data.version ?? ""}. No cluster is asked, so nothing runs.`
      : `Flyte server at ${data.endpoint ?? "an address it does not say"}${data.version === undefined ? "" : `, version ${data.version}`}.`;
  return (
    <p className={classes["health"]} data-answers={data.answers} role="status">
      <Icon size={16} aria-hidden />
      <span>
        {name} {data.answers ? "It answers." : `It does not answer${data.reason ? `: ${data.reason}` : "."}`}
      </span>
    </p>
  );
}
