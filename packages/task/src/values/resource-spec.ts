import type { ResourceEntry, ResourceName } from "@fletch/flyteidl/json";

/** Amounts by flytekit's names (`Resources`). */
export interface Side {
  readonly cpu?: string | undefined;
  readonly mem?: string | undefined;
  readonly gpu?: string | undefined;
  readonly ephemeral_storage?: string | undefined;
}
/** Both sides, pairs split: flytekit's ResourceSpec. */
export interface ResourceSpec {
  readonly requests: Side;
  readonly limits: Side;
}

/** Flytekit's own order on the wire (`_get_container_definition`). */
const ORDER: readonly (readonly [keyof Side, ResourceName])[] = [
  ["ephemeral_storage", "EPHEMERAL_STORAGE"],
  ["cpu", "CPU"],
  ["gpu", "GPU"],
  ["mem", "MEMORY"],
];

/** Empty texts are dropped, as everything falsy is. */
export const entriesOf = (given: Side): ResourceEntry[] =>
  ORDER.flatMap(([name, wire]) => {
    const value = given[name];
    return value ? [{ name: wire, value }] : [];
  });
