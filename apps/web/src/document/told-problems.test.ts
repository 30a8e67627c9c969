import { expect, test } from "vitest";

import { openDocument, TEXT } from "./testing.ts";
import { isTold } from "./told-problems.ts";

const toldIn = ({ state }: ReturnType<typeof openDocument>["document"]): readonly string[] =>
  state.problems.filter((problem) => isTold(state.told, problem)).map(({ path }) => path);
const set = (path: string, value: unknown) => [{ op: "set" as const, path, value }];

test("what is wrong in an opened text is told at once, what it lacks is not", () => {
  const { document, answer } = openDocument({
    text: TEXT.replace("retries: 3", "retries: x").replace("function: fit\n", ""),
  });
  answer();
  expect(document.state.problems.map(({ path }) => path)).toContain("/function");
  expect(toldIn(document)).toEqual(["/parameters/retries"]);
});

test("what a form makes wrong waits, what was told before stays until it is solved", () => {
  const { document, answer } = openDocument({ text: TEXT.replace("retries: 3", "retries: x") });
  answer();
  document.edit(set("/parameters/timeout", "soon"), { label: "Change Timeout" });
  answer();
  expect(toldIn(document)).toEqual(["/parameters/retries"]);
  document.edit(set("/parameters/retries", 3), { label: "Change Retries" });
  answer();
  expect(document.state.problems.map(({ path }) => path)).toEqual(["/parameters/timeout"]);
  expect(toldIn(document)).toEqual([]);
});

test("what is typed as YAML is told at once, also what it lacks", () => {
  const { document, answer } = openDocument();
  answer();
  document.typeText(TEXT.replace("function: fit\n", ""));
  answer();
  expect(toldIn(document)).toEqual(["/function"]);
});
