import { expect, test } from "vitest";

import {
  boolean,
  builtin,
  call,
  dict,
  type Expression,
  imported,
  list,
  local,
  number,
  printModule,
  string,
  subscript,
} from "./index.ts";

const task = imported("flytekit", "task");

test("a short call stays on one line, a long one takes a line for each argument", () => {
  const statements = [
    { kind: "assign" as const, name: "a", value: call(task, [], [{ name: "retries", value: number(3) }]) },
    {
      kind: "assign" as const,
      name: "b",
      value: call(
        task,
        [],
        [
          { name: "retries", value: number(3) },
          { name: "environment", value: dict([[string("LEVEL"), string("x".repeat(70))]]) },
          { name: "cache", value: boolean(true) },
        ],
      ),
    },
  ];
  expect(printModule({ statements })).toBe(`from flytekit import task

a = task(retries=3)


b = task(
    retries=3,
    environment={
        "LEVEL": "${"x".repeat(70)}",
    },
    cache=True,
)
`);
});

test("of three keywords or more, what a statement calls has a line for each; what stands in it has not where it fits", () => {
  const amounts = call(
    imported("flytekit", "Resources"),
    [],
    ["cpu", "mem", "gpu"].map((name) => ({ name, value: string("1") })),
  );
  const keywords = ["requests", "limits", "resources"].map((name) => ({ name, value: amounts }));
  const statements = [{ kind: "assign" as const, name: "a", value: call(task, [], keywords) }];
  expect(printModule({ statements })).toBe(`from flytekit import Resources, task

a = task(
    requests=Resources(cpu="1", mem="1", gpu="1"),
    limits=Resources(cpu="1", mem="1", gpu="1"),
    resources=Resources(cpu="1", mem="1", gpu="1"),
)
`);
});

test("a module is reached by another name where an import has its own", () => {
  const statements = [
    { kind: "assign" as const, name: "date", value: imported("datetime", "date") },
    { kind: "assign" as const, name: "created", value: imported("datetime", "datetime") },
  ];
  expect(printModule({ statements })).toBe(`import datetime as _datetime
from datetime import datetime

date = _datetime.date


created = datetime
`);
});

test("the other name of a module is none that is taken either", () => {
  const assign = (name: string) => ({ kind: "assign" as const, name, value: imported("typing", "Any") });
  expect(printModule({ statements: ["typing", "_typing", "Any"].map(assign) }))
    .toBe(`import typing as _typing_

typing = _typing_.Any


_typing = _typing_.Any


Any = _typing_.Any
`);
});

test("imports are gathered, sorted and grouped; a name that is taken is reached through its module", () => {
  const names = list([
    task,
    imported("datetime", "timedelta"),
    imported("flytekit", "Resources"),
    imported("enum", "Enum"),
    imported("other", "Enum"),
    imported("typing", "fit"),
  ]);
  const text = printModule({ statements: [{ kind: "assign", name: "fit", value: names }] });
  expect(text).toBe(`import enum
import typing
from datetime import timedelta

import other
from flytekit import Resources, task

fit = [task, timedelta, Resources, enum.Enum, other.Enum, typing.fit]
`);
});

test("a function has its decorators, signature, docstring and body", () => {
  const text = printModule({
    statements: [
      {
        kind: "function",
        name: "fit",
        async: true,
        decorators: [task],
        parameters: [
          { name: "x", annotation: imported("flytekit", "Resources"), default: number(1) },
          { name: "y" },
        ],
        docstring: "Fits.\n\n:param x: no quotes\n    hurt",
        body: [{ kind: "raise", value: call(imported("builtins", "NotImplementedError")) }],
      },
    ],
  });
  expect(text).toContain(
    '@task\nasync def fit(x: Resources = 1, *, y):\n    """Fits.\n\n    :param x: no quotes\n        hurt\n    """\n',
  );
});

test("names that are not Python's are refused", () => {
  expect(() => printModule({ statements: [{ kind: "assign", name: "a b", value: number(1) }] })).toThrow(
    "a b",
  );
  expect(() => printModule({ statements: [{ kind: "assign", name: "class", value: number(1) }] })).toThrow(
    "class",
  );
});

test.each([
  ['say "hi"', `'say "hi"'`],
  [`it's "both"`, `'it\\'s "both"'`],
  [`"it's" both`, `'"it\\'s" both'`],
  [`it's 'both' "`, `"it's 'both' \\""`],
  ["two\r\nlines\t\\", String.raw`"two\r\nlines\t\\"`],
  ["a blank at an end \nis lost in editors", '"""a blank at an end\\x20\nis lost in editors"""'],
  ["another blank\u00a0\nis not seen", '"another blank\u00a0\\nis not seen"'],
  ['ends\nin "quotes"', '"""ends\nin "quotes\\""""'],
  ["one line\n", String.raw`"one line\n"`],
  ["two\nlines\n", '"""two\nlines\n"""'],
  ["\ttwo\nlines\\", '"""\\ttwo\nlines\\\\"""'],
  ["\0\u2028\uFEFF", String.raw`"\x00\u2028\ufeff"`],
  ["naïve 😀", '"naïve 😀"'],
])("%j is quoted so that Python reads it back", (value, literal) => {
  const statements = [{ kind: "assign" as const, name: "a", value: string(value) }];
  expect(printModule({ statements })).toBe(`a = ${literal}\n`);
});

test("numbers are Python's", () => {
  const values = [0, -0, 1.5, 1e21, 1e-7, 2n ** 70n, Number.POSITIVE_INFINITY, Number.NaN, "12.50"].map(
    number,
  );
  expect(printModule({ statements: [{ kind: "expression", value: list(values) }] })).toBe(
    '[0, -0.0, 1.5, 1e21, 1e-7, 1180591620717411303424, float("inf"), float("nan"), 12.50]\n',
  );
});

test("a name that is always there is said in full where the module gives it another meaning", () => {
  const field = { kind: "field" as const, name: "a", annotation: builtin("int") };
  const of = (name: string) => ({ kind: "class" as const, name, decorators: [], bases: [], body: [field] });
  expect(printModule({ statements: [of("A")] })).toBe("class A:\n    a: int\n");
  expect(printModule({ statements: [of("int")] })).toBe(
    "import builtins\n\n\nclass int:\n    a: builtins.int\n",
  );
  const hiding = { ...of("A"), body: [{ ...field, name: "int" }, field] };
  expect(printModule({ statements: [hiding] })).toContain("    a: builtins.int\n");
});

test("numpy, pandas and pyarrow go by their customary names", () => {
  const frame = imported("pandas", "DataFrame");
  const values = [frame, imported("pandas", "Series"), imported("pyarrow", "Table"), task];
  expect(printModule({ statements: [{ kind: "assign", name: "a", value: list(values) }] })).toBe(`\
import pandas as pd
import pyarrow as pa
from flytekit import task

a = [pd.DataFrame, pd.Series, pa.Table, task]
`);
  expect(printModule({ statements: [{ kind: "assign", name: "pd", value: frame }] })).toBe(
    "import pandas as _pandas\n\npd = _pandas.DataFrame\n",
  );
});

test("a docstring may start below its quotes", () => {
  const statement = {
    kind: "class" as const,
    name: "A",
    decorators: [],
    bases: [],
    docstring: "\n:a: b\n    c",
    body: [],
  };
  expect(printModule({ statements: [statement] })).toBe('class A:\n    """\n    :a: b\n        c\n    """\n');
});

const printed = (value: Expression): string =>
  printModule({ statements: [{ kind: "assign", name: "a", value }] });

test("a call that holds a text of several lines is broken, and the lines stand as they are", () => {
  const script = { name: "script", value: string('set -e\necho "\\d"\n') };
  expect(printed(call(local("shell"), [], [script]))).toBe(`a = shell(
    script="""set -e
echo "\\\\d"
""",
)
`);
  expect(printed(dict([[string("a\nb"), list([string("a\nb")])]]))).toBe(`a = {
    "a\\nb": [
        """a
b""",
    ],
}
`);
});

const long = (name: string): Expression => local(name.repeat(40));
const types = (...items: readonly Expression[]): Expression => subscript(local("T"), items);

test("an annotation that is too long is broken, and so is a default", () => {
  const body = [{ kind: "comment" as const, text: "…" }];
  const head = { kind: "function" as const, name: "f", async: false, decorators: [], body };
  const parameters = [
    { name: "one", annotation: types(types(long("a"), long("b"))) },
    { name: "other", annotation: types(long("a"), long("b")), default: number(1) },
    { name: "plain", annotation: long("a"), default: call(long("b"), [number(1)]) },
  ];
  expect(printModule({ statements: [{ ...head, parameters, returns: types(long("a"), long("b")) }] }))
    .toBe(`def f(
    one: T[
        T[
            ${"a".repeat(40)},
            ${"b".repeat(40)},
        ]
    ],
    other: T[
        ${"a".repeat(40)},
        ${"b".repeat(40)},
    ] = 1,
    plain: ${"a".repeat(40)} = ${"b".repeat(40)}(
        1,
    ),
) -> T[
    ${"a".repeat(40)},
    ${"b".repeat(40)},
]:
    # …
`);
  expect(printModule({ statements: [{ ...head, parameters: [], returns: types(long("a"), long("bc")) }] }))
    .toBe(`def f() -> T[
    ${"a".repeat(40)},
    ${"bc".repeat(40)},
]:
    # …
`);
});

const documented = (docstring: string): string =>
  printModule({
    statements: [{ kind: "class", name: "A", decorators: [], bases: [], docstring, body: [] }],
  });

test.each([
  ['Says "no".', '"""Says "no"."""'],
  ['Says "no"', '"""\n    Says "no"\n    """'],
  ['"No" it says.\n\nAnd "no"', '"""\n    "No" it says.\n\n    And "no"\n    """'],
  ["A blank \nat the end", '"""A blank\\x20\n    at the end\n    """'],
])("a docstring stands in triple quotes: %j", (text, literal) => {
  expect(documented(text)).toBe(`class A:\n    ${literal}\n`);
});

test("a docstring with backslashes is a raw one", () => {
  const of = documented;
  expect(of("Reads C:\\temp.")).toBe('class A:\n    r"""Reads C:\\temp."""\n');
  expect(of("Ends in \\")).toBe('class A:\n    "Ends in \\\\"\n');
});
