import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { writeDescriptor } from "../scripts/generate.ts";
import { readSchema } from "../scripts/schema.ts";
import { writeTypes } from "../scripts/typescript.ts";

const committed = (name: string) => readFileSync(new URL(`generated/${name}.ts`, import.meta.url), "utf8");

test("what is generated is what the .proto files say", () => {
  const schema = readSchema();
  expect(writeTypes(schema)).toBe(committed("types"));
  expect(writeDescriptor(schema)).toBe(committed("descriptor"));
});
