import fc from "fast-check";

import { looseSide } from "../resources.ts";
import { anyText } from "../text.ts";

/** Numbers that an int32 holds: mostly few, also none and fewer than none. */
export const int32 = (): fc.Arbitrary<number> =>
  fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 9 }), weight: 5 },
    { arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), weight: 1 },
  );

/** Image and resources of a group of pods. */
export const pods = () => ({ image: anyText(), requests: looseSide(), limits: looseSide() });

const restartPolicy = () => fc.constantFrom("never", "failure", "always");

/** A group of kubeflow's that has no count of its own. */
export const group = (): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({ ...pods(), restart_policy: restartPolicy() }, { requiredKeys: [] });

/** A group of kubeflow's; its count is missing now and then. */
export const replicas = (more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc
    .tuple(group(), fc.record(more, { requiredKeys: [] }), fc.option(int32(), { nil: undefined, freq: 9 }))
    .map(([pod, own, count]) => ({ ...pod, ...own, ...(count !== undefined && { replicas: count }) }));

/** The counts of the first version beside the config: seldom there. */
export const withOldCounts = (
  config: fc.Arbitrary<Record<string, unknown>>,
  ...names: readonly string[]
): fc.Arbitrary<Record<string, unknown>> => {
  const old = fc.record(Object.fromEntries(names.map((name) => [name, int32()])), { requiredKeys: [] });
  return fc
    .tuple(config, fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, { arbitrary: old, weight: 1 }))
    .map(([modern, counts]) => ({ ...modern, ...counts }));
};
