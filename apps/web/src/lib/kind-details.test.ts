import { kinds, shapeOf } from "@fletch/task";
import { expect, test } from "vitest";

import { kindDetails } from "./kind-details.const.ts";
import { kindWords } from "./kind-shapes.const.ts";

const everywhere = (value: unknown, tell: (meta: Readonly<Record<string, unknown>>) => void): void => {
  if (value === null || typeof value !== "object") return;
  tell(value as Readonly<Record<string, unknown>>);
  for (const inner of Object.values(value)) everywhere(inner, tell);
};

test("no two fields with other details have the same hint, and the form carries none of them", () => {
  let told = 0;
  for (const { schema } of Object.values(kinds)) {
    everywhere(shapeOf(schema), ({ help, details }) => {
      if (typeof details !== "string") return;
      told += 1;
      expect(kindDetails[String(help)]).toBe(details);
    });
  }
  expect(told).toBeGreaterThan(50);
  everywhere(kindWords, (meta) => expect(typeof meta["details"]).not.toBe("string"));
});
