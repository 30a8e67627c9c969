import { isRecord } from "@fletch/task";

import { kindWords } from "../../../lib/kind-shapes.const.ts";
import { kindFields } from "../design-shape.ts";

/**
 * Which places a design leaves and enters when it becomes another kind: keys and parameters that only one of the two has.
 * The new kind's required keys start as in its example.
 */
export function kindSwitch(
  design: unknown,
  to: string,
): {
  readonly leave: readonly string[];
  readonly enter: readonly string[];
  readonly fresh: Readonly<Record<string, unknown>>;
} {
  const { keys, parameters } = kindFields(to);
  const given = isRecord(design) ? design : {};
  const own = isRecord(given["parameters"]) ? given["parameters"] : {};
  const example: Readonly<Record<string, unknown>> = Object.hasOwn(kindWords, to)
    ? (kindWords[to]?.example ?? {})
    : {};
  const kept = new Set(["format", "kind", "parameters", ...keys.map(({ name }) => name)]);
  const taken = new Set(parameters.map(({ name }) => name));
  const before = new Set(kindFields(given["kind"]).parameters.map(({ name }) => name));
  const known = new Set(
    Object.keys(kindWords).flatMap((kind) => kindFields(kind).keys.map(({ name }) => name)),
  );
  const parametersOfAny = new Set(
    Object.keys(kindWords).flatMap((kind) => kindFields(kind).parameters.map(({ name }) => name)),
  );
  const leave = [
    ...Object.keys(given)
      .filter((name) => !kept.has(name) && known.has(name))
      .map((name) => `/${name}`),
    // One that is not set comes back as that.
    ...[...parametersOfAny]
      .filter((name) => !taken.has(name) && (before.has(name) || own[name] !== undefined))
      .map((name) => `/parameters/${name}`),
  ];
  const enter = [
    ...keys.filter(({ name }) => name !== "kind" && given[name] === undefined).map(({ name }) => `/${name}`),
    // What both kinds take and is not set may have given way to another parameter.
    ...parameters
      .filter(({ name }) => own[name] === undefined && !before.has(name))
      .map(({ name }) => `/parameters/${name}`),
  ];
  const required = keys.filter(({ name, required: needed }) => needed && name !== "kind");
  return {
    leave,
    enter,
    fresh: Object.fromEntries(required.map(({ name }) => [`/${name}`, example[name]])),
  };
}
