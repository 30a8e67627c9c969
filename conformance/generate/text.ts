import fc from "fast-check";

/** Texts that have broken quoting, escaping, templates or encodings somewhere. */
const NASTY = [
  "",
  " ",
  "a b",
  "'",
  '"',
  "'\"",
  '"""',
  "'''",
  "\\",
  "\\n",
  "a\\",
  'a"',
  "line\nline",
  "line\r\nline",
  "tab\there",
  "\u0000",
  "\u0007\u001b[31m",
  "\u007f\u0085\u00a0\u00ad",
  "\u2028\u2029",
  "\u202ereversed\u202c",
  "\ufeffmark",
  "naïve café",
  "日本語",
  "🐍🏳️‍🌈",
  "e\u0301",
  "\u{10ffff}",
  "\ue000",
  "{{.input}}",
  "{{.image.default}}x",
  "{name}",
  "%s %(x)s",
  "$HOME `id` $(id)",
  "__proto__",
  "constructor",
  "None",
  "true",
  "null",
  "~",
  "# not a comment",
  "- item",
  "key: value",
  "f'{x}'",
  "return",
  "0123",
  "1e3",
  "N".repeat(300),
];

/** Any text that UTF-8 can hold. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...NASTY), weight: 3 },
    { arbitrary: fc.string({ maxLength: 12 }), weight: 3 },
    { arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }), weight: 1 },
    { arbitrary: fc.string({ unit: "binary", maxLength: 6 }), weight: 2 },
  );

/** Names of variables; flytekit itself sets the last two. */
export const variableName = (): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: anyText(), weight: 4 },
    fc.constantFrom("HOME", "LOG_LEVEL", "_F_SS_C", "_F_RUNTIME_PACKAGES"),
  );

const WORDS =
  'Fits the model. a an is: \'quoted\' "said" {x} %d C:\\temp naïve 日本 (see) [1] *bold* `code` -- 50% a_b_ ** http://x.y/z x:y e.g. """ \\ \\n #1 return Args: ---'.split(
    " ",
  );

/** Words as a person writes them, with the odd sign between; nothing at the ends that would be trimmed. */
export const prose = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      // Seldom something that docstrings have a meaning for.
      fc.oneof(
        { arbitrary: fc.constantFrom("Fits", '"It"', "日本", "\\d", "a"), weight: 200 },
        fc.constantFrom(":mod:`x`", "@home"),
      ),
      fc.array(fc.constantFrom(...WORDS, ":mod:`x`", "@home"), { maxLength: 8 }),
    )
    .map(([first, more]) => [first, ...more].join(" "));

/** Lines of words: from the third on they may be indented or empty, from the second on a docstring loses that. */
export const paragraphs = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(prose(), { minLength: 2, maxLength: 2 }),
      fc.array(
        fc
          .tuple(
            fc.constantFrom("", "", "  ", "    "),
            fc.oneof(
              { arbitrary: prose(), weight: 4 },
              fc.constantFrom("", "Usage\n=====", "Model\n-----", ".. note:: x", "@home", "two blanks  "),
            ),
          )
          .map(([indent, line]) => (line === "" ? "" : indent + line)),
        { maxLength: 4 },
      ),
      fc.oneof({ arbitrary: fc.constant(true), weight: 200 }, fc.constant(false)),
    )
    .map(([start, rest, kept]) =>
      [...start, ...rest, ...(rest.length > 0 && kept ? ["end"] : [])].join("\n").trim(),
    );

/** A map that fast-check shrinks; names that are whole numbers cannot keep their place and are left out. */
export const textMap = <Value>(
  value: fc.Arbitrary<Value>,
  key: fc.Arbitrary<string> = anyText(),
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .uniqueArray(
      fc.tuple(
        key.filter((text) => !/^(?:0|[1-9]\d*)$/.test(text) && text !== "__proto__"),
        value,
      ),
      {
        selector: ([name]) => name,
        maxLength: 4,
      },
    )
    .map((entries) => Object.fromEntries(entries));

/** JSON that a document can hold. */
export const json = (): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      anyText(),
      fc.array(tie("value"), { maxLength: 3 }),
      textMap(tie("value")),
    ),
  })).value;
