import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { DesignDocument } from "../../../document/index.ts";
import { valueAt } from "../../../document/plain-value.ts";
import { openDocument } from "../../../document/testing.ts";
import { switchPlaces } from "./use-parking.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const TEXT = `format: fletch/v1
kind: task
parameters:
  requests: {cpu: 500m} # what it needs
  # the most
  limits:
    cpu: '1'
  retries: 3
`;
const sides = ["/parameters/requests", "/parameters/limits"];
const single = ["/parameters/resources"];
const there = {
  leave: sides,
  enter: single,
  label: "Write resources",
  fresh: { "/parameters/resources": { cpu: ["500m", "1"] } },
};
const back = { leave: single, enter: sides, label: "Write requests and limits" };

test("going there and straight back brings the very text back, as one step", () => {
  const { document } = openDocument({ text: TEXT });
  switchPlaces(document, there);
  const between = document.flush();
  expect(between).toContain("resources:");
  expect(between).not.toContain("limits:");
  switchPlaces(document, back);
  expect(document.flush()).toBe(TEXT);
  expect(document.state.value).toMatchObject({ parameters: { limits: { cpu: "1" } } });
  document.undo();
  expect(document.flush()).toBe(between);
});

test("what was changed in between stays, and the places come back with their values", () => {
  const { document } = openDocument({ text: TEXT });
  switchPlaces(document, there);
  document.edit([{ op: "set", path: "/parameters/retries", value: 5 }], { label: "Change Retries" });
  switchPlaces(document, back);
  expect(document.flush()).toContain("retries: 5");
  expect(document.state.value).toMatchObject({
    parameters: { requests: { cpu: "500m" }, limits: { cpu: "1" }, retries: 5 },
  });
  expect(document.flush()).toContain("requests: {cpu: 500m} # what it needs");
  expect(document.flush()).toContain("limits:\n    cpu: '1'");
});

test("numbers and comments come back as they were written, also with another key that is set", () => {
  const task = `format: fletch/v1
kind: task
parameters:
  container_image:
    name: x # the name
    python_version: 3.10
    packages: [numpy==1.10, 'pandas']
`;
  const { document } = openDocument({ text: task });
  const image = ["/parameters/container_image"];
  const kind = (value: string) => ({ label: "Change the kind", set: { "/kind": value } });
  switchPlaces(document, { ...kind("container"), leave: image, enter: [] });
  expect(document.flush()).not.toContain("python_version");
  switchPlaces(document, { ...kind("task"), leave: [], enter: image });
  expect(document.flush()).toBe(task);
});

test("what a row left behind is not given to another row, however that came to its place", () => {
  const text = `format: fletch/v1
kind: task
inputs:
  - {name: a, type: int}
  - {name: b, claim: mine}
  - {name: c, type: int}
`;
  const path = "/inputs/1";
  const leave = {
    leave: [`${path}/claim`],
    enter: [`${path}/empty`],
    label: "",
    fresh: { [`${path}/empty`]: {} },
  };
  const back = {
    leave: [`${path}/empty`],
    enter: [`${path}/claim`],
    label: "",
    fresh: { [`${path}/claim`]: "new" },
  };
  const claimAfter = (change: (document: DesignDocument) => void): unknown => {
    const { document } = openDocument({ text });
    switchPlaces(document, leave);
    change(document);
    switchPlaces(document, back);
    return valueAt(document.state.value, `${path}/claim`);
  };
  const typed = (from: string, to: string) => (document: DesignDocument) =>
    document.typeText(document.flush().replace(from, to));
  expect(claimAfter(typed("  - {name: a, type: int}\n", ""))).toBe("new");
  expect(claimAfter(typed("inputs:\n", "inputs:\n  - {name: z}\n"))).toBe("new");
  expect(
    claimAfter((document) => document.edit([{ op: "move", path: "/inputs", from: 0, to: 1 }], { label: "" })),
  ).toBe("new");
  // The row itself and what stands below it may change.
  expect(claimAfter(typed("name: b", "name: d"))).toBe("mine");
  expect(claimAfter(typed("  - {name: c, type: int}\n", ""))).toBe("mine");
});
