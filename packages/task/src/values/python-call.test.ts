import { attribute, call, dict, imported, list, none, number, string, tuple } from "@fletch/python";
import { expect, test } from "vitest";
import { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "./python-call.ts";

const words = { label: "A", help: "A." };
const Color = z
  .enum(["dark_red", "blue"])
  .register(field, { ...words, python: { module: "m", name: "Paint.Color" } });
const Point = z
  .strictObject({ plugin: z.literal("Point").optional(), x: z.int().optional(), color: Color.optional() })
  .register(field, { ...words, python: { module: "m", name: "Point" } });
const color = attribute(attribute(imported("m", "Paint"), "Color"), "DARK_RED");

test("an object with a class is a call of it, in the class's order, with what is set", () => {
  expect(pythonOf(Point, { color: "dark_red", x: 1, plugin: "Point" })).toEqual(
    call(
      imported("m", "Point"),
      [],
      [
        { name: "x", value: number(1) },
        { name: "color", value: color },
      ],
    ),
  );
});

test("Python has no whole number minus zero", () => {
  expect(pythonOf(z.int(), -0)).toEqual(number(0));
  expect(pythonOf(z.number(), -0)).toEqual(number(-0));
});

test("an object without a class is a dict, and plain values are literals", () => {
  expect(pythonOf(z.strictObject({ a: z.unknown() }), { a: [null, "x"] })).toEqual(
    dict([[string("a"), list([none(), string("x")])]]),
  );
});

test("wrappers, lists, maps, tuples and unions are seen through", () => {
  const schema = z.record(
    z.string(),
    z.union([z.array(z.lazy(() => Color)), z.tuple([z.string(), Color.optional()])]),
  );
  expect(pythonOf(schema.optional(), { a: ["dark_red"], b: ["q", "dark_red"] })).toEqual(
    dict([
      [string("a"), list([color])],
      [string("b"), tuple([string("q"), color])],
    ]),
  );
  expect(pythonOf(z.preprocess(String, z.string()).default("a"), "b")).toEqual(string("b"));
});
