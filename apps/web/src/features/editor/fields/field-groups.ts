import type { Shape } from "@fletch/task";

interface Grouped {
  readonly shape: Shape;
}

export interface FieldGroup<Entry> {
  /** Nothing for the fields that belong to no group. */
  readonly title: string | undefined;
  readonly fields: readonly Entry[];
}

/** Fields by the group their schema names, groups in the order in which they first appear, those of none first. */
export function fieldGroups<Entry extends Grouped>(fields: readonly Entry[]): readonly FieldGroup<Entry>[] {
  const groups = new Map<string | undefined, Entry[]>([[undefined, []]]);
  const count = (group: string): number => fields.filter(({ shape }) => shape.meta?.group === group).length;
  for (const entry of fields) {
    const { group, label } = entry.shape.meta ?? {};
    // A group of one that is called like its field would say its name twice.
    const title = group !== undefined && group === label && count(group) === 1 ? undefined : group;
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  return [...groups].filter(([, list]) => list.length > 0).map(([title, list]) => ({ title, fields: list }));
}
