import { isRecord } from "@fletch/task";

import { sourceOf } from "../kubernetes/volume-source.ts";

export interface PodContainer {
  readonly name: string;
  readonly role: "primary" | "before" | "beside";
  readonly image?: string;
  /** Where it sees which volume. */
  readonly mounts: readonly { readonly volume: string; readonly at: string }[];
}

export interface PodVolume {
  readonly name: string;
  /** The kind of its source as Kubernetes names it; "" while it has none. */
  readonly source: string;
  /** The containers that mount it. */
  readonly users: readonly string[];
}

export interface PodParts {
  readonly containers: readonly PodContainer[];
  readonly volumes: readonly PodVolume[];
}

/** What flytekit's PodTemplate calls the container of the task while nothing is said. */
const PRIMARY = "primary";

/** The containers of a pod template in the order in which they start, and its volumes; whatever of it is readable. */
export function podParts(template: unknown): PodParts {
  const { primary_container_name: named, pod_spec: spec } = isRecord(template)
    ? template
    : ({} as Readonly<Record<string, unknown>>);
  const { initContainers, containers, volumes } = isRecord(spec) ? spec : {};
  const primary = typeof named === "string" && named !== "" ? named : PRIMARY;
  const own = records(containers).map((each) =>
    containerOf(each, textOf(each["name"]) === primary ? "primary" : "beside"),
  );
  const all = [
    ...records(initContainers).map((each) => containerOf(each, "before")),
    // The one that is not written down is added when the task is compiled.
    ...(own.some(({ role }) => role === "primary")
      ? own.toSorted((a, b) => Number(b.role === "primary") - Number(a.role === "primary"))
      : [{ name: primary, role: "primary", mounts: [] } as const, ...own]),
  ];
  return {
    containers: all,
    volumes: records(volumes).map((each) => {
      const name = textOf(each["name"]);
      return {
        name,
        source: sourceOf(each),
        users: all
          .filter(({ mounts }) => mounts.some(({ volume }) => volume === name))
          .map((one) => one.name),
      };
    }),
  };
}

function containerOf(given: Readonly<Record<string, unknown>>, role: PodContainer["role"]): PodContainer {
  const image = textOf(given["image"]);
  return {
    name: textOf(given["name"]),
    role,
    ...(image !== "" && { image }),
    mounts: records(given["volumeMounts"]).map((mount) => ({
      volume: textOf(mount["name"]),
      at: textOf(mount["mountPath"]),
    })),
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const records = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
