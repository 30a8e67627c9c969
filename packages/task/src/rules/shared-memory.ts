import type { CommonDesign } from "../design.ts";
import { fixBy, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { objectsIn } from "../values/kubernetes.ts";
import { compareQuantities } from "../values/quantity.ts";
import { type Pair, pairsOf } from "./amounts.ts";
import { byteSize } from "./quantities.ts";

const AT = "/parameters/shared_memory";
const MOUNT_PATH = "/dev/shm";
const VOLUME = "flyte-shared-memory";

/** flytekit and Flyte take any size, and numbers without a trace (`construct_extended_resources`). */
export function sharedMemory(design: CommonDesign): readonly Problem[] {
  const given = design.parameters?.shared_memory;
  if (given === undefined || given === false) return [];
  if (typeof given === "number") return [ignored(given)];
  if (given === "") {
    const fix = fixBy("Write true", setAt(AT, true));
    return [
      runWarning(AT, "quantity", { message: "An empty size means no limit. Write true for that.", fix }),
    ];
  }
  return [...(given === true ? [] : size(given, pairsOf(design).find(isMemory))), ...taken(design)];
}

const isMemory = ({ resource }: { readonly resource: string }): boolean => resource === "mem";

function ignored(given: number): Problem {
  const meant = given === 0 || given === 1 ? given === 1 : given < 2 ** 20 ? `${given}Mi` : String(given);
  const fix =
    meant === false ? fixBy("Remove it", removeAt(AT)) : fixBy(`Change to ${meant}`, setAt(AT, meant));
  const message = "flytekit ignores a bare number here without a word. Write true, or a size such as 2Gi.";
  return runWarning(AT, "dropped", { message, fix });
}

function size(text: string, memory: Pair | undefined): readonly Problem[] {
  const { quantity, meant } = byteSize(text);
  if (quantity === undefined || quantity.numerator <= 0n || meant !== undefined) {
    const message =
      quantity === undefined
        ? `"${text}" is not a size that Kubernetes can read, and the task fails when it starts. Write it like 2Gi.`
        : `${text} is no usable size of shared memory. Write it like 2Gi, or true for all the memory there is.`;
    const fix = meant === undefined ? undefined : fixBy(`Change to ${meant}`, setAt(AT, meant));
    return [runWarning(AT, "quantity", { message, fix })];
  }
  // Without a limit Flyte takes the request for one.
  const most = memory?.limit ?? memory?.request;
  if (most?.quantity === undefined || compareQuantities(quantity, most.quantity) <= 0) return [];
  const message = `Shared memory of ${text} counts as memory of the task, which has only ${most.text}. Raise the memory or lower this.`;
  return [
    runWarning(AT, "request-above-limit", {
      message,
      fix: fixBy(
        `Raise the memory ${most.side === "limits" ? "limit" : "request"} to ${text}`,
        setAt(most.path, text),
      ),
    }),
  ];
}

/** propeller mounts it in the primary container, and fails where the path or the volume's name is in use. */
function taken({ parameters = {} }: CommonDesign): readonly Problem[] {
  const spec = parameters.pod_template?.pod_spec;
  const name = parameters.pod_template?.primary_container_name ?? "primary";
  const base = "/parameters/pod_template/pod_spec";
  const mounts = objectsIn(spec, "containers").flatMap((container, at) =>
    container["name"] === name
      ? objectsIn(container, "volumeMounts").flatMap((mount, index) =>
          mount["mountPath"] === MOUNT_PATH ? [`${base}/containers/${at}/volumeMounts/${index}`] : [],
        )
      : [],
  );
  const volumes = objectsIn(spec, "volumes").flatMap((volume, index) =>
    volume["name"] === VOLUME ? [`${base}/volumes/${index}`] : [],
  );
  const fix = fixBy("Remove shared_memory", removeAt(AT));
  return [
    ...mounts.map((path) =>
      runWarning(path, "exclusive", {
        message: `${MOUNT_PATH} is mounted here already, so the task fails when Flyte adds its shared memory. Keep one of the two.`,
        fix,
      }),
    ),
    ...volumes.map((path) =>
      runWarning(path, "exclusive", {
        message: `Flyte calls its own shared memory ${VOLUME} too, and the task fails. Give this volume another name.`,
      }),
    ),
  ];
}
