import fc from "fast-check";
import { expect, test } from "vitest";

import type { DesignEdit } from "../problem.ts";
import { applyEdits } from "./apply.ts";
import { editText } from "./edit.ts";
import { readText } from "./read.ts";
import { writeText } from "./write.ts";

const edited = (text: string, ...edits: DesignEdit[]): string =>
  editText(text, edits).reduceRight(
    (at, edit) => at.slice(0, edit.from) + edit.insert + at.slice(edit.to),
    text,
  );

const set = (path: string, value: unknown): DesignEdit => ({ op: "set", path, value });
const remove = (path: string): DesignEdit => ({ op: "remove", path });

const text = `# A design
format: fletch/v1
kind: task   # the only one
parameters:
    retries: 3 # three times

    environment: {A: '1', B: "two"}
    secret_requests:
      - group: db # the database
        key: password
      # the second
      - group: api
inputs: []
docs: |
  Two
  lines
`;

test("a map set in another order keeps its comments, and what else it holds", () => {
  const block = 'env:\n  # for both\n  A: "1" # one\n  # the last\n  B: "2"\n';
  expect(edited(block, set("/env", { B: "2", A: "1" }))).toBe(
    'env:\n  # the last\n  B: "2"\n  # for both\n  A: "1" # one\n',
  );
  expect(edited("env: {A: '1', B: \"2\"}\n", set("/env", { B: "2", A: "3" }))).toBe(
    "env: {B: \"2\", A: '3'}\n",
  );
});

test.each<[string, DesignEdit, string, string]>([
  ["a number keeps its comment", set("/parameters/retries", 5), "retries: 3 #", "retries: 5 #"],
  ["single quotes stay", set("/parameters/environment/A", "it's"), "'1'", "'it''s'"],
  ["double quotes stay", set("/parameters/environment/B", "x y"), '"two"', '"x y"'],
  ["old YAML readers see a text", set("/kind", "yes"), "kind: task ", 'kind: "yes" '],
  ["a map in brackets grows in brackets", set("/parameters/environment/C", "3"), '"two"}', '"two", C: "3"}'],
  ["a key goes with its line", remove("/parameters/retries"), "    retries: 3 # three times\n", ""],
  ["a first item makes a block", set("/inputs/0", { name: "x" }), "inputs: []", "inputs:\n  - name: x"],
  [
    "a first key of a list item goes",
    remove("/parameters/secret_requests/0/group"),
    "- group: db # the database\n        key",
    "- key",
  ],
  [
    "a new key stands with its siblings",
    set("/parameters/timeout", "1h"),
    "group: api\n",
    "group: api\n    timeout: 1h\n",
  ],
  ["a missing parent is made", set("/a/b/0/c", 1), "lines\n", "lines\na:\n  b:\n    - c: 1\n"],
  [
    "a key is renamed in place",
    { op: "rename", path: "/parameters/retries", key: "tries" },
    "retries: 3",
    "tries: 3",
  ],
  ["a text block stays a block", set("/docs", "One\nTwo\n"), "  Two\n  lines\n", "  One\n  Two\n"],
  [
    "a list item moves with its comment",
    { op: "move", path: "/parameters/secret_requests", from: 1, to: 0 },
    "- group: db # the database\n        key: password\n      # the second\n      - group: api",
    "# the second\n      - group: api\n      - group: db # the database\n        key: password",
  ],
  [
    "an item is inserted before another",
    { op: "insert", path: "/parameters/secret_requests", index: 1, value: { group: "new" } },
    "      # the second",
    "      - group: new\n      # the second",
  ],
])("%s", (_, edit, from, to) => {
  expect(text).toContain(from);
  expect(edited(text, edit)).toBe(text.replace(from, () => to));
});

test.each([
  ["a: x\n", 'a: "1\\u20282"\n'],
  ["a: 'x'\n", 'a: "1\\u20282"\n'],
  ["a: {b: x}\n", 'a: "1\\u20282"\n'],
  ['{"a": "x"}', '{"a": "1\\u20282"}'],
])("what ends a line for old YAML readers only is escaped in %j", (before, after) => {
  expect(edited(before, set("/a", "1\u20282"))).toBe(after);
  expect(edited(before, { op: "rename", path: "/a", key: "\u0085" })).toContain('"\\u0085":');
});

test.each([
  ["a: |   # c\n  One\n\n  two\nb: 1\n", "1\n2", "a: |-   # c\n  1\n  2\nb: 1\n"],
  ["a: >- # c\n  one\n  two\nb: 1\n", "one", "a: one # c\nb: 1\n"],
  ["l:\n  - |2- # c\n      x\n    y\n", "z\nz\n", "l:\n  - | # c\n    z\n    z\n"],
  ["a: | # c\n", "x\ny\n", "a: | # c\n  x\n  y\n"],
])("a text block keeps the comment behind its mark: %j", (block, value, expected) => {
  expect(edited(block, set(block.startsWith("l") ? "/l/0" : "/a", value))).toBe(expected);
});

test("a whole map that is set changes only where it differs", () => {
  const now = readText(text).value as { parameters: object };
  expect(edited(text, set("/parameters", { ...now.parameters, retries: 4 }))).toBe(
    text.replace("s: 3", "s: 4"),
  );
});

test("the last key of a map leaves an empty map, and the first of an empty map a block", () => {
  const one = "a:\n  b: 1 # gone\nc: 2\n";
  expect(edited(one, remove("/a/b"))).toBe("a: {}\nc: 2\n");
  expect(edited("a: {} # empty\nc: 2\n", set("/a/b", 1))).toBe("a: # empty\n  b: 1\nc: 2\n");
});

test("JSON stays JSON", () => {
  const json = '{\n  "a": 1,\n  "b": []\n}\n';
  expect(edited(json, set("/c", "x"), set("/b/0", "y"), set("/a", "z"))).toBe(
    '{\n  "a": "z",\n  "b": ["y"],\n  "c": "x"\n}\n',
  );
});

test("an empty text, a text of comments and one without a last line break take their first key", () => {
  expect(edited("", set("/a", 1))).toBe("a: 1\n");
  expect(edited("# hello\n", set("/a", 1))).toBe("# hello\na: 1\n");
  expect(edited("a: 1", set("/b", 2))).toBe("a: 1\nb: 2");
});

test("line breaks of the text are kept", () => {
  expect(edited("a: 1\r\nb:\r\n  c: 2\r\n", set("/b/d", { e: 3 }))).toBe(
    "a: 1\r\nb:\r\n  c: 2\r\n  d:\r\n    e: 3\r\n",
  );
});

test("integers past 2^53 keep their digits when something else changes", () => {
  expect(edited("a: 9007199254740993\nb: 1\n", set("/b", 2))).toBe("a: 9007199254740993\nb: 2\n");
});

test.each<[string, DesignEdit, string]>([
  ["a: 1\n", set("/a", 9007199254740993n), "a: 9007199254740993\n"],
  ['{"a": 1}', set("/a", 9007199254740993n), '{"a": 9007199254740993}'],
  ['{"a": 1}', set("/b", [{ c: 2n ** 70n }]), '{"a": 1, "b": [{"c":1180591620717411303424}]}'],
  ["a: [1]\n", set("/a/1", -9007199254740993n), "a: [1, -9007199254740993]\n"],
])("in %s a long integer keeps its digits", (before, edit, after) => {
  expect(edited(before, edit)).toBe(after);
  expect(readText(after).value).toEqual(applyEdits(readText(before).value, [edit]));
});

/** What readers of YAML 1.1 take for true, false, a number, a time or nothing. */
const OLD_WORDS = [
  "yes",
  "no",
  "on",
  "off",
  "Yes",
  "NO",
  "y",
  "n",
  "12:30:00",
  "1_000",
  "012",
  "0o14",
  "1e3",
  "~",
  "null",
  "2026-01-31",
  ".inf",
  "0x1F",
  "=",
  "<<",
];

test.each(OLD_WORDS)("the text %s is written so that readers of YAML 1.1 see a text", (word) => {
  const quoted = /^(?:a|- ?a|\{a): ["']|^["']/;
  for (const [before, path] of [
    ["a: x\n", "/a"],
    ["a: {}\n", "/a/b"],
    ["a: {b: x}\n", "/a/b"],
    ["a:\n  - x\n", "/a/0"],
  ] as const) {
    const after = edited(before, set(path, word));
    expect(applyEdits(readText(before).value, [set(path, word)])).toEqual(readText(after).value);
    expect(after).toMatch(new RegExp(`["']${word.replaceAll(/[.~]/g, "\\$&")}["']`));
  }
  expect(writeText({ a: word })).toMatch(quoted);
  expect(writeText({ [word]: 1 })).toMatch(quoted);
});

test("a long text stays on its line, new and beside an edit", () => {
  const long = "word ".repeat(80).trim();
  expect(writeText({ a: long }).split("\n")).toHaveLength(2);
  expect(edited(`a: ${long}\nb: 1\n`, set("/b", 2))).toBe(`a: ${long}\nb: 2\n`);
  expect(edited("a: 1\n", set("/b", long))).toBe(`a: 1\nb: ${long}\n`);
});

test("between brackets a first item stays between brackets", () => {
  expect(edited("a: {b: [], c: {}}\n", set("/a/b/0", "x"), set("/a/c/d", 1))).toBe(
    "a: {b: [x], c: {d: 1}}\n",
  );
});

test("a key renamed to one that is there changes nothing", () => {
  expect(editText("a: 1\nb: 2\n", [{ op: "rename", path: "/a", key: "b" }])).toEqual([]);
});

test("comments around what goes stay where they are", () => {
  expect(edited("a: # one\n  # two\n\n  - 1 # gone\n# three\nb: 2\n", remove("/a/0"))).toBe(
    "a: [] # one\n  # two\n\n# three\nb: 2\n",
  );
  expect(edited("- a: 1 # gone\n  # stays\n  b: 2\n", remove("/0/a"))).toBe("-\n  # stays\n  b: 2\n");
});

test("comments right above an entry at its column go where it goes", () => {
  const list =
    "a:\n  # of all\n\n  # one\n  # and more\n  - 1\n  # two\n  - 2 # behind\n    # further in\nb: 3\n";
  expect(edited(list, { op: "move", path: "/a", from: 1, to: 0 })).toBe(
    "a:\n  # of all\n\n  # two\n  - 2 # behind\n  # one\n  # and more\n  - 1\n    # further in\nb: 3\n",
  );
  expect(edited(list, remove("/a/0"))).toBe(list.replace("  # one\n  # and more\n  - 1\n", ""));
  expect(edited(list, remove("/a/1"))).toBe(list.replace("  # two\n  - 2 # behind\n", ""));
  expect(edited("a:\n  # only\n  - 1\nb: 2\n", remove("/a/0"))).toBe("a: []\nb: 2\n");
  expect(edited("a: |\n  # text\n# of b\nb: 2", remove("/b"))).toBe("a: |\n  # text");
});

test("a text that cannot be read is not edited", () => {
  expect(() => editText("a: [", [set("/a", 1)])).toThrow("cannot be edited");
});

const key = fc.oneof(
  fc.constantFrom("a", "b", "c", "retries", "yes", "x-y", "a b", "0", "12", "#", "é"),
  fc.string({ maxLength: 6 }).filter((word) => word !== "" && !/[\uD800-\uDFFF]/.test(word)),
);
const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "",
    "yes",
    "012",
    "1:30",
    "- x",
    "a: b",
    "# no",
    "two\nlines",
    "\n",
    " lead",
    "trail ",
    "x\n\n",
    "'\"",
    "{a}",
    "é😀",
  ),
  fc.string({ maxLength: 12 }).filter((word) => !/[\uD800-\uDFFF]/.test(word)),
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

/** A place that is there, or a new key or index beside it. */
const somewhere = (value: unknown, picks: readonly number[]): string => {
  let path = "";
  let at = value;
  for (const pick of picks) {
    if (at === null || typeof at !== "object") break;
    const names = Array.isArray(at) ? [...at.keys(), at.length].map(String) : [...Object.keys(at), "added"];
    const name = names[pick % names.length] ?? "added";
    path += `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    at = (at as Record<string, unknown>)[name];
  }
  return path;
};

const edit = (value: unknown): fc.Arbitrary<DesignEdit> =>
  fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }).chain((picks) => {
    const path = somewhere(value, picks);
    return fc.oneof(
      fc.record({ op: fc.constant("set" as const), path: fc.constant(path), value: anyValue }),
      fc.constant({ op: "remove" as const, path }),
      fc.record({ op: fc.constant("rename" as const), path: fc.constant(path), key }),
      fc.record({
        op: fc.constant("insert" as const),
        path: fc.constant(path),
        index: fc.nat(3),
        value: anyValue,
      }),
      fc.record({
        op: fc.constant("move" as const),
        path: fc.constant(path),
        from: fc.nat(3),
        to: fc.nat(3),
      }),
    );
  });

/** Comments that say where they stand, between and behind the lines of a written text. */
const commented = (written: string, places: readonly number[]): string => {
  if (/[|>]/.test(written)) return written;
  const lines = written.split("\n");
  for (const place of places) {
    const index = place % lines.length;
    const line = lines[index] ?? "";
    lines[index] =
      line === "" || place % 2 === 0
        ? `${/^ */.exec(line)?.[0] ?? ""}# n${place}\n${line}`
        : `${line} # n${place}`;
  }
  return lines.join("\n");
};

const runs = Number(process.env["FLETCH_RUNS"] ?? 400);

test("reading an edited text gives the edited value, and untouched lines stay", () => {
  fc.assert(
    fc.property(
      record.chain((value) =>
        fc.tuple(fc.constant(value), fc.array(edit(value), { minLength: 1, maxLength: 3 })),
      ),
      fc.array(fc.nat(40), { maxLength: 4 }),
      fc.boolean(),
      ([value, edits], places, json) => {
        const written = json ? JSON.stringify(value, undefined, 1) : commented(writeText(value), places);
        fc.pre(JSON.stringify(readText(written).value) === JSON.stringify(value));
        const after = readText(edited(written, ...edits));
        expect(after.problems).toEqual([]);
        expect(JSON.stringify(after.value)).toBe(JSON.stringify(applyEdits(value, edits)));
      },
    ),
    { numRuns: runs },
  );
});

test("one scalar that is set changes no other line", () => {
  fc.assert(
    fc.property(
      record,
      fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(40), { maxLength: 4 }),
      (value, picks, places) => {
        const path = somewhere(value, picks);
        const before = applyEdits(value, [set(path, 1)]);
        const written = commented(writeText(before), places);
        fc.pre(JSON.stringify(readText(written).value) === JSON.stringify(before));
        const after = edited(written, set(path, 2));
        const old = written.split("\n");
        const changed = after.split("\n").filter((line, index) => line !== old[index]);
        expect(changed).toHaveLength(1);
      },
    ),
    { numRuns: runs },
  );
});

test.each(['""', '"n"', '"1"'])(
  "quotes that %s needs do not outlive it, unless what is written needs some",
  (old) => {
    const write = (value: string): string => edited(`a: ${old}\n`, set("/a", value));
    expect(write("neu")).toBe("a: neu\n");
    expect(write("yes")).toBe('a: "yes"\n');
  },
);
