import { expect, test } from "vitest";

import type { DesignEdit } from "../problem.ts";
import { applyEdits } from "./apply.ts";

const move = (from: number, to: number): DesignEdit => ({ op: "move", path: "/l", from, to });
const insert = (path: string, index: number): DesignEdit => ({ op: "insert", path, index, value: "x" });
const rename = (path: string, key: string): DesignEdit => ({ op: "rename", path, key });
const set = (path: string): DesignEdit => ({ op: "set", path, value: "x" });
const remove = (path: string): DesignEdit => ({ op: "remove", path });

const design = { l: ["a", "b", "c"], m: { p: 1, q: 2 }, none: null };

test.each<[DesignEdit, object]>([
  [set("/l/-"), { l: ["a", "b", "c", "x"] }],
  [set("/l/3"), { l: ["a", "b", "c", "x"] }],
  [set("/new/-/k"), { new: [{ k: "x" }] }],
  [set("/none/k"), { none: { k: "x" } }],
  [insert("/l", 9), { l: ["a", "b", "c", "x"] }],
  [insert("/new/k", 0), { new: { k: ["x"] } }],
  [insert("/none", 0), { none: ["x"] }],
  [remove("/l/1"), { l: ["a", "c"] }],
  [remove("/m/p"), { m: { q: 2 } }],
  [rename("/m/p", "r"), { m: { r: 1, q: 2 } }],
  [move(0, 2), { l: ["b", "c", "a"] }],
  [move(2, 0), { l: ["c", "a", "b"] }],
])("%j changes what it names", (edit, changed) => {
  expect(applyEdits(design, [edit])).toEqual({ ...design, ...changed });
});

test.each([
  set("/l/4"),
  set("/l/k"),
  set("/l/1.5/k"),
  remove("/l/3"),
  remove("/l/k"),
  remove("/l/7/k"),
  remove("/m/r"),
  remove("/m/p/r"),
  remove("/none/k/r"),
  rename("/m/r", "s"),
  rename("/m/p", "q"),
  rename("/m/p", "p"),
  rename("/l/1", "k"),
  rename("/none/k", "r"),
  move(0, 3),
  move(0, -1),
  move(3, 0),
  { op: "move", path: "/l/0", from: 0, to: 1 } as const,
])("%j has nothing to change", (edit) => {
  expect(applyEdits(design, [edit])).toEqual(design);
});
