import { digest } from "@fletch/flyteidl/codec";
import { compileDesign, readText, renderPython } from "@fletch/task";
import fc from "fast-check";
import { expect, test } from "vitest";

import { readCases } from "./cases.ts";

type Path = readonly (string | number)[];

const examples = readCases().map(({ name, text, settings }) => ({
  name,
  design: readText(text).value as object,
  settings,
}));

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, item] of entries) yield* pathsOf(item, [...path, step]);
}

/** A copy in which another value stands at a path; without a value the place is gone. */
function changed(of: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (typeof of !== "object" || of === null || step === undefined) return of;
  const next = (of as Record<string | number, unknown>)[step];
  const put = rest.length === 0 ? value : changed(next, rest, value);
  if (Array.isArray(of)) {
    const index = Number(step);
    return put === undefined ? of.toSpliced(index, 1) : of.with(index, put);
  }
  const { [step]: _, ...others } = of as Record<string | number, unknown>;
  return put === undefined ? others : { ...of, [step]: put };
}

/** What does not belong: of every type, and texts that mean something somewhere. */
const odd = fc.oneof(
  fc.constantFrom(undefined, null, true, false, 0, -1, 1.5, 2 ** 31, 1e21, 10n ** 30n),
  fc.constantFrom<unknown>([], {}, [[]], [null], [1], ["a"], { a: 1 }, { a: null }),
  fc.constantFrom("", " ", "a b", "é\n\"'", "{{.image.default.tag}}", "{{.inputs.x}}", "1:2", "4G", "-5m"),
  fc.constantFrom("list[", "Union[]", "Annotated[int, ", "FlyteFile[0]", "constructor", "class", "a.b.c"),
);

const mutated = fc
  .record({ example: fc.constantFrom(...examples), at: fc.array(fc.tuple(fc.nat(), odd), { maxLength: 4 }) })
  .map(({ example: { name, design, settings }, at }) => {
    let given: unknown = design;
    for (const [place, value] of at) {
      const paths = [...pathsOf(given)];
      const path = paths[place % Math.max(1, paths.length)];
      if (path !== undefined) given = changed(given, path, value);
    }
    return { name, given, settings };
  });

test("whatever stands in a design is told or compiled, and what compiles can be written in Python", () => {
  fc.assert(
    fc.property(mutated, ({ given, settings }) => {
      const { design, entities, problems } = compileDesign(given, settings, digest);
      const isRefused = problems.some(({ severity, stage }) => severity === "error" && stage === "compile");
      expect(entities === undefined).toBe(isRefused);
      const python = design === undefined || isRefused ? "none" : renderPython(design);
      expect(python).not.toBe("");
    }),
    { numRuns: 2000 },
  );
}, 60_000);
