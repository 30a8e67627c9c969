import { expect, test } from "vitest";

import { checkDesign } from "../check.ts";
import { compileDesign } from "../compile.ts";

const half = "\ud83d";
const design = { format: "fletch/v1", kind: "task", module: "m", function: "f" };
const settings = { project: "p", domain: "d", images: { default: "a:b" } };

test("half a character is refused where it stands, in values and in names", () => {
  const parameters = { deprecated: half, environment: { [half]: "x", "a/b": half, whole: "😀" } };
  expect(checkDesign({ ...design, parameters }).problems.map(({ code, path }) => [code, path])).toEqual([
    ["encoding", "/parameters/deprecated"],
    ["encoding", "/parameters/environment"],
    ["encoding", "/parameters/environment/a~1b"],
  ]);
});

test("half a character in the settings leaves no spec", () => {
  const compiled = compileDesign(design, { ...settings, project: half }, () => "");
  expect(compiled.spec).toBeUndefined();
  expect(compiled.problems).toMatchObject([{ in: "settings", path: "/project", code: "encoding" }]);
});

test("a name that objects cannot hold is refused where it stands, and not left out", () => {
  const environment: unknown = JSON.parse('{"__proto__": "x"}');
  expect(checkDesign({ ...design, parameters: { environment } }).problems).toMatchObject([
    { path: "/parameters/environment/__proto__", code: "key-name" },
  ]);
  expect(compileDesign(design, { ...settings, env: environment }, () => "").problems).toMatchObject([
    { in: "settings", path: "/env/__proto__", code: "key-name" },
  ]);
});

test("a number that JSON reads as infinity is refused where it stands", () => {
  const inputs = [{ name: "a", type: "float", default: JSON.parse("[1e400]") as unknown }];
  expect(checkDesign({ ...design, inputs }).problems).toMatchObject([
    { code: "wrong-type", path: "/inputs/0/default/0" },
  ]);
});
