import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { Lexer } from "yaml";

import { type DesignEdit, pointer, steps } from "../problem.ts";
import { applyEdits } from "./apply.ts";
import { editText } from "./edit.ts";
import { readText } from "./read.ts";
import { choices, commentsIn, styled } from "./testing.ts";

const runs = Number(process.env["FLETCH_RUNS"] ?? 300);

const edited = (text: string, ...edits: DesignEdit[]): string =>
  editText(text, edits).reduceRight(
    (at, edit) => at.slice(0, edit.from) + edit.insert + at.slice(edit.to),
    text,
  );

const key = fc.oneof(
  fc.constantFrom("a", "b", "retries", "yes", "a b", "x-y", "0", "1.5", "#", "é", "null", "12:30"),
  fc.stringMatching(/^[a-z]{1,5}$/),
);
const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    "",
    "yes",
    "012",
    "12:30:00",
    "1_000",
    "a: b",
    "# no",
    "- x",
    "'\"",
    "{a}",
    "two words",
    "é😀",
    "~",
  ),
);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
  ),
}));
const record = fc.dictionary(key, anyValue, { minKeys: 1, maxKeys: 4 });

/** Every place in a value. */
const placesIn = (value: unknown, path = ""): string[] =>
  value === null || typeof value !== "object"
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, path + pointer(name)))];

const at = (value: unknown, path: string): unknown =>
  steps(path).reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
const isScalar = (value: unknown): boolean => value === null || typeof value !== "object";

/** A document, its text, and one of its places that a test likes. */
const document = (likes: (value: unknown, path: string, root: object) => boolean) =>
  fc.tuple(record, choices, fc.nat(50)).chain(([value, how, which]) => {
    const text = styled(value, how);
    const places = placesIn(value).filter((path) => path !== "" && likes(at(value, path), path, value));
    const path = places[which % Math.max(places.length, 1)];
    return path === undefined ? fc.constant(undefined) : fc.constant({ value, text, path });
  });

const lines = (text: string): string[] => text.split("\n");

/** How many lines of the first text are not in the second, in their order (by the longest common subsequence). */
function lost(before: string, after: string): number {
  const [old, now] = [lines(before), lines(after)];
  let row = now.map(() => 0);
  for (const line of old) {
    let diagonal = 0;
    row = row.map((above, index, whole) => {
      const left = index === 0 ? 0 : (whole[index - 1] ?? 0);
      const best = line === now[index] ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
      whole[index] = best;
      return best;
    });
  }
  return old.length - (row.at(-1) ?? 0);
}

/** The line of the dash that an item on the lines below belongs to, or the line itself, with the comments right above it. */
function firstLine(text: string, line: number): number {
  const above = lines(text).slice(0, line - 1);
  const last = above.findLastIndex((each) => !/^\s*(#.*)?$/.test(each));
  const first = last >= 0 && /^\s*-(\s+-)*\s*(#.*)?$/.test(above[last] ?? "") ? last + 1 : line;
  const indent = /^ */.exec(lines(text)[first - 1] ?? "")?.[0] ?? "";
  return above.slice(0, first - 1).findLastIndex((each) => !each.startsWith(`${indent}#`)) + 2;
}

test("the texts that are edited here say what they should", () => {
  fc.assert(
    fc.property(record, choices, (value, how) => {
      const read = readText(styled(value, how));
      expect(read.problems).toEqual([]);
      expect(JSON.stringify(read.value)).toBe(JSON.stringify(value));
    }),
    { numRuns: runs },
  );
});

test("a scalar is set: one line changes, every comment lives", () => {
  fc.assert(
    fc.property(
      document((value) => isScalar(value)),
      scalar,
      (given, next) => {
        fc.pre(given !== undefined && !/[\n]/.test(String(next)));
        if (given === undefined) return;
        const edit: DesignEdit = { op: "set", path: given.path, value: next };
        const after = edited(given.text, edit);
        expect(JSON.stringify(readText(after).value)).toBe(JSON.stringify(applyEdits(given.value, [edit])));
        expect(lost(after, given.text), after).toBeLessThanOrEqual(1);
        expect(lines(after)).toHaveLength(lines(given.text).length);
        expect(commentsIn(after)).toEqual(commentsIn(given.text));
      },
    ),
    { numRuns: runs },
  );
});

test("a key is renamed: one line changes, every comment lives", () => {
  fc.assert(
    fc.property(
      document((_, path, root) => !Array.isArray(at(root, parentOf(path)))),
      key,
      (given, name) => {
        if (given === undefined) return;
        const edit: DesignEdit = { op: "rename", path: given.path, key: name };
        const after = edited(given.text, edit);
        expect(JSON.stringify(readText(after).value)).toBe(JSON.stringify(applyEdits(given.value, [edit])));
        expect(lost(after, given.text), after).toBeLessThanOrEqual(1);
        expect(commentsIn(after)).toEqual(commentsIn(given.text));
      },
    ),
    { numRuns: runs },
  );
});

test("something is added: no line goes but one that holds the brackets, every comment lives", () => {
  fc.assert(
    fc.property(
      document((value) => !isScalar(value)),
      anyValue,
      (given, value) => {
        if (given === undefined) return;
        const into = at(given.value, given.path);
        const step = Array.isArray(into) ? String(into.length) : "added";
        const edit: DesignEdit = { op: "set", path: given.path + pointer(step), value };
        const after = edited(given.text, edit);
        expect(JSON.stringify(readText(after).value)).toBe(JSON.stringify(applyEdits(given.value, [edit])));
        expect(lost(given.text, after), after).toBeLessThanOrEqual(1);
        expect(commentsIn(after).toSorted()).toEqual(commentsIn(given.text).toSorted());
      },
    ),
    { numRuns: runs },
  );
});

test("something is removed: what stands elsewhere stays, and so do its comments", () => {
  fc.assert(
    fc.property(
      document(() => true),
      (given) => {
        if (given === undefined) return;
        const edit: DesignEdit = { op: "remove", path: given.path };
        const range = readText(given.text).rangeOf(given.path);
        const after = edited(given.text, edit);
        expect(JSON.stringify(readText(after).value)).toBe(JSON.stringify(applyEdits(given.value, [edit])));
        const from = firstLine(given.text, readText(given.text).rangeOf(given.path, "key")?.start.line ?? 1);
        const to = Math.max(range?.end.line ?? from, from);
        const elsewhere = lines(given.text).filter((_, index) => index + 1 < from || index + 1 > to);
        for (const comment of elsewhere.flatMap(commentsIn)) expect(after).toContain(comment);
        // At most the line above changes, where an empty collection is left.
        expect(lost(after, given.text), after).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: runs },
  );
});

test("what is set at once stands as if it had been set one by one", () => {
  fc.assert(
    fc.property(record, choices, fc.array(scalar, { minLength: 1 }), (value, how, next) => {
      const text = styled(value, how);
      const edits = placesIn(value).flatMap((path, index): DesignEdit[] => {
        const here = at(value, path);
        const place = isScalar(here) ? path : path + pointer(Array.isArray(here) ? here.length : "added");
        return [{ op: "set", path: place, value: next[index % next.length] }];
      });
      expect(edited(text, ...edits)).toBe(edits.reduce((before, edit) => edited(before, edit), text));
    }),
    { numRuns: Math.ceil(runs / 3) },
  );
});

test("a text is read a few times, however many values are set at once", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`A${index}`, "1"]));
  const lex = vi.spyOn(Lexer.prototype, "lex");
  const pasted = edited(
    "a: b # c\n",
    ...Object.entries(many).map(([name, value]): DesignEdit => ({ op: "set", path: `/env/${name}`, value })),
  );
  const next = Object.fromEntries(Object.keys(many).map((name) => [name, "2"]));
  const changed = edited(pasted, { op: "set", path: "/env", value: next });
  expect(lex.mock.calls.length).toBeLessThan(10);
  lex.mockRestore();
  expect(readText(pasted).value).toEqual({ a: "b", env: many });
  expect(changed).toBe(pasted.replaceAll('"1"', '"2"'));
});
