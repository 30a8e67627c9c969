import { expect, test } from "vitest";

import { checkDesign, checkText } from "./check.ts";
import { readText } from "./text/index.ts";

const text = `format: fletch/v1
kind: task
module: recipes.train
function: fit
parameters:
  retries: -1
  cache_serialize: true
  retires: 3
`;

test("every problem of a text has its place in it; an unknown key is marked alone", () => {
  const { problems, design } = checkText(text);
  expect(design).toBeUndefined();
  expect(
    problems.map(({ path, range }) => [path, range?.start.line, range?.start.column, range?.end.column]),
  ).toEqual([
    ["/parameters/retries", 6, 12, 14],
    ["/parameters/retires", 8, 3, 10],
  ]);
});

test("a text that was read before gives the same", () => {
  const read = readText(text);
  const checked = checkText(read);
  expect(checked.read).toBe(read);
  expect(checked.problems).toEqual(checkText(text).problems);
});

test("a text that cannot be read has no other problems", () => {
  expect(checkText("a: [").problems.map(({ code }) => code)).toEqual(["yaml-syntax"]);
});

test("rules speak once the schema is content, and one mistake is told once", () => {
  const { design, problems } = checkDesign({
    format: "fletch/v1",
    kind: "task",
    module: "m",
    function: "f",
    parameters: {
      requests: { mem: "8Gi", cpu: "lots" },
      limits: { mem: "4Gi", cpu: "1" },
      resources: { cpu: "1" },
      cache: true,
      cache_serialize: true,
      deck_fields: ["input"],
    },
  });
  expect(design).toBeDefined();
  expect(problems.map(({ path }) => path)).toEqual([
    "/parameters/resources",
    "/parameters/requests/cpu",
    "/parameters/requests/mem",
    "/parameters/cache",
    "/parameters/deck_fields",
  ]);
});
