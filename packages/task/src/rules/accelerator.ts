import type { CommonDesign } from "../design.ts";
import { pluginOf } from "../plugins/index.ts";
import { fixBy, notice, type Problem, runWarning, setAt } from "../problem.ts";
import { DEVICES, deviceBy } from "../values/devices.ts";
import { type KubernetesObject, objectsIn } from "../values/kubernetes.ts";
import { nearest } from "../values/nearest.ts";
import { pairsOf } from "./amounts.ts";
import { FREE } from "./replicas.ts";

const AT = "/parameters/accelerator";

/** Flyte takes any accelerator; what the cluster makes of it is decided when the task runs. */
export function accelerator(design: CommonDesign): readonly Problem[] {
  const given = design.parameters?.accelerator;
  const config = design.parameters?.task_config;
  // The plugin tells that its machines are picked another way.
  if (given === undefined || (config !== undefined && pluginOf(config).runsElsewhere)) return [];
  return [...device(given), ...partition(given), ...withoutDevices(design)];
}

type Accelerator = NonNullable<NonNullable<CommonDesign["parameters"]>["accelerator"]>;

function device({ device: name }: Accelerator): readonly Problem[] {
  if (deviceBy(name) !== undefined) return [];
  if (name === "") {
    const message = "Name the device, such as nvidia-tesla-t4: without a name the accelerator says nothing.";
    return [runWarning(`${AT}/device`, "missing", message)];
  }
  const constant = DEVICES.find((known) => known.constant.toLowerCase() === name.toLowerCase())?.device;
  const near =
    constant ??
    nearest(
      name,
      DEVICES.map((known) => known.device),
    );
  if (near === undefined) return [];
  const message = `"${name}" is no device that flytekit names. Did you mean ${near}? Keep it if your machines are labelled so.`;
  return [
    runWarning(`${AT}/device`, "unknown-name", {
      message,
      fix: fixBy(`Change to ${near}`, setAt(`${AT}/device`, near)),
    }),
  ];
}

function partition({ device: name, partition_size: size }: Accelerator): readonly Problem[] {
  const known = deviceBy(name);
  if (known === undefined || size === undefined) return [];
  const path = `${AT}/partition_size`;
  if (known.partitions === undefined) {
    const message = `flytekit knows no partitions of ${known.title}. Keep this only if your machines are labelled with "${size}".`;
    return [notice(path, "unknown-name", message)];
  }
  if (known.partitions.sizes.includes(size)) return [];
  const near = nearest(size, known.partitions.sizes);
  return [
    runWarning(path, "unknown-name", {
      message: `${known.title} has no partition "${size}", so no machine would fit. Choose one of ${known.partitions.sizes.join(", ")}.`,
      fix: near === undefined ? undefined : fixBy(`Change to ${near}`, setAt(path, near)),
    }),
  ];
}

/** flyteplugins applies an accelerator only where a container asks for devices. */
function withoutDevices(design: CommonDesign): readonly Problem[] {
  const { parameters = {} } = design;
  const asked = pairsOf(design).some(
    ({ resource, request, limit }) =>
      resource === "gpu" && [request, limit].some((each) => each !== undefined && !/^0*$/.test(each.text)),
  );
  if (asked || podAsks(parameters.pod_template?.pod_spec) || configAsks(parameters.task_config)) return [];
  const edit =
    parameters.resources === undefined
      ? setAt("/parameters/limits/gpu", "1")
      : setAt("/parameters/resources/gpu", ["1", "1"]);
  return [
    runWarning(AT, "dropped", {
      message:
        "The accelerator only picks the model; without a GPU under Resources the task gets none and this is ignored.",
      fix: fixBy("Ask for 1 GPU", edit),
    }),
  ];
}

/** A device that a plugin's own pods ask for: in requests and limits of a group, or in a pod spec. */
const configAsks = (config: unknown): boolean =>
  typeof config === "object" &&
  config !== null &&
  Object.entries(config).some(([name, value]: [string, unknown]) => {
    if (FREE.has(name)) return false;
    if (name === "pod_spec") return podAsks(value as KubernetesObject);
    if (name !== "requests" && name !== "limits") return configAsks(value);
    const { gpu } = value as { readonly gpu?: string | number };
    return gpu !== undefined && !/^0*$/.test(String(gpu));
  });

/** A device in a pod spec: `gpu`, or an extended resource such as `nvidia.com/gpu` and `google.com/tpu`. */
const podAsks = (spec: KubernetesObject | undefined): boolean =>
  objectsIn(spec, "containers").some((container) => {
    const resources = (container["resources"] ?? {}) as KubernetesObject;
    return ["limits", "requests"].some((side) =>
      Object.keys((resources[side] ?? {}) as object).some((name) => /^gpu$|\/.*(gpu|tpu|mig)/.test(name)),
    );
  });
