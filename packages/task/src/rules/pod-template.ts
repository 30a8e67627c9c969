import type { CommonDesign } from "../design.ts";
import { podTemplate } from "../parameters/index.ts";
import { fixBy, pointer, type Problem, registerError, removeAt, runWarning, setAt } from "../problem.ts";
import { isDnsLabel, slugOf } from "../values/kubernetes-name.ts";
import { type KubernetesObject, objectsIn } from "../values/kubernetes.ts";
import { PLUGIN, podsOf } from "./pods.ts";

type Parameters = NonNullable<CommonDesign["parameters"]>;

/** A pod template, or the plugin Pod, beside the task's own parameters: which container is the task's, and which value wins. */
export const podTemplateRule = (design: CommonDesign): readonly Problem[] =>
  podsOf(design).flatMap(({ pod, at }) => podProblems(pod, at, design.parameters ?? {}));

/** @param at where the pod stands in the design */
function podProblems(pod: podTemplate.PodTemplate, at: string, given: Parameters): readonly Problem[] {
  const containers = objectsIn(pod.pod_spec, "containers");
  const name = podTemplate.primaryName(pod);
  const index = containers.findIndex((container) => container["name"] === name);
  const container = containers[index];
  const path = `${at}/pod_spec/containers/${index}`;
  // The plugin tells of these itself: there the task wins in any case.
  const tells = at === PLUGIN;
  return [
    ...containerNames(pod.pod_spec, at),
    ...(container === undefined ? missingPrimary(name, containers, at) : []),
    ...(container === undefined || tells ? [] : replaced(given, container, path)),
    ...(container === undefined ? [] : overridden(given, container, path)),
    ...(tells ? [] : initImages(objectsIn(pod.pod_spec, "initContainers"), at)),
  ];
}

/** flytekit adds an empty container of that name; beside others it is mostly a slip. */
function missingPrimary(
  name: string,
  containers: readonly KubernetesObject[],
  at: string,
): readonly Problem[] {
  const path = `${at}/primary_container_name`;
  if (!isDnsLabel(name)) return [badName(path, name, registerError)];
  if (containers.length === 0) return [];
  const [only] = containers;
  const found = String(only?.["name"]);
  const message = `No container is called "${name}", so one is added that runs the task, and the ${containers.length === 1 ? "other runs" : "others run"} beside it. Name the container that is the task's.`;
  const fix =
    containers.length === 1 ? fixBy(`Make ${found} the primary container`, setAt(path, found)) : undefined;
  return [runWarning(path, "unknown-name", { message, fix })];
}

const badName = (path: string, name: string, problem: typeof registerError): Problem => {
  const slug = slugOf(name, isDnsLabel);
  const message = `"${name}" cannot be the name of a container: use small letters, digits and dashes, at most 63.`;
  const fix = slug === undefined ? undefined : fixBy(`Change to ${slug}`, setAt(path, slug));
  return problem(path, "name", { message, fix });
};

/** The compiler of flyteadmin looks at containers; init containers wait for Kubernetes. */
function containerNames(spec: KubernetesObject | undefined, at: string): readonly Problem[] {
  const known = new Set<unknown>();
  return (["containers", "initContainers"] as const).flatMap((list) =>
    objectsIn(spec, list).flatMap((container, index) => {
      const { name } = container;
      const path = `${at}/pod_spec/${list}/${index}/name`;
      if (typeof name === "string" && !isDnsLabel(name))
        return [badName(path, name, list === "containers" ? registerError : runWarning)];
      const repeated = known.has(name);
      known.add(name);
      return repeated
        ? [
            runWarning(
              path,
              "duplicate-name",
              `Another container is called "${String(name)}" too, and Kubernetes refuses the pod. Give each its own name.`,
            ),
          ]
        : [];
    }),
  );
}

/** `_serialize_pod_spec`: what of the primary container the task replaces, and where the container wins. */
function* replaced(given: Parameters, container: KubernetesObject, path: string): Generator<Problem> {
  const name = String(container["name"]);
  const [discarded] = ["command", "args"].filter((key) => objectsIn(container, key).length > 0);
  if (discarded !== undefined) {
    const both = ["command", "args"].filter((key) => container[key] !== undefined);
    yield runWarning(`${path}/${discarded}`, "overridden", {
      message: `The task's own arguments replace the ${both.join(" and ")} of the primary container. Remove ${both.length > 1 ? "them" : "it"}.`,
      fix: fixBy(`Remove ${both.join(" and ")}`, ...both.map((key) => removeAt(`${path}/${key}`))),
    });
  }
  if (container["image"] !== undefined && given.container_image) {
    const fix = fixBy("Remove the image of the container", removeAt(`${path}/image`));
    const message = `The container "${name}" has an image of its own, ${String(container["image"])}, and it wins. Keep one of the two.`;
    yield runWarning("/parameters/container_image", "overridden", { message, fix });
  }
}

/** Amounts and variables that the task and its container both have. */
function* overridden(given: Parameters, container: KubernetesObject, path: string): Generator<Problem> {
  const asked = [given.requests, given.limits, given.resources].some(
    (side) =>
      side !== undefined && Object.values(side).some((amount) => amount !== undefined && amount !== ""),
  );
  const own = container["resources"] as KubernetesObject | undefined;
  if (
    asked &&
    own !== undefined &&
    ["requests", "limits"].some((side) => Object.keys(own[side] ?? {}).length > 0)
  ) {
    yield runWarning(`${path}/resources`, "overridden", {
      message:
        "The task's resources replace all of these, also those that the task does not name. Keep one of the two.",
      fix: fixBy("Remove them here", removeAt(`${path}/resources`)),
    });
  }
  for (const [at, variable] of objectsIn(container, "env").entries()) {
    const key = String(variable["name"]);
    if (!Object.hasOwn(given.environment ?? {}, key)) continue;
    const message = `The environment of the task has ${key} too. Both reach the pod, and Kubernetes takes this one. Keep one of the two.`;
    const fix = fixBy("Remove it from the environment", removeAt(`/parameters/environment${pointer(key)}`));
    yield runWarning(`${path}/env/${at}`, "overridden", { message, fix });
  }
}

/** flytekit fills in images, and placeholders in them, of containers only. */
const initImages = (containers: readonly KubernetesObject[], at: string): readonly Problem[] =>
  containers.flatMap((container, index) => {
    const path = `${at}/pod_spec/initContainers/${index}`;
    if (!container["image"]) {
      const message =
        "flytekit gives no image to an init container that has none: the pod does not start. Give it one.";
      return [runWarning(path, "missing", message)];
    }
    if (!String(container["image"]).includes("{{")) return [];
    const message =
      "flytekit leaves placeholders of init containers as they are, and Kubernetes cannot pull such an image. Write the image's name.";
    return [runWarning(`${path}/image`, "invalid-value", message)];
  });
