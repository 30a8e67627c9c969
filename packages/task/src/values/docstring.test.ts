import { expect, test } from "vitest";

import { compiled } from "../testing.ts";
import { docstringProblem } from "./docstring.ts";

const documented = (more: object) => compiled({ kind: "task", module: "m", function: "f", ...more });
const RST = "DESCRIPTION_FORMAT_RST";
const docs = {
  short_description: "From docs",
  long_description: { value: "Long from docs", format: "markdown", icon_link: "i" },
  source_code: { link: "l" },
};

test.each<[string, object, object]>([
  ["neither", {}, { longDescription: { format: RST } }],
  [
    "a docstring",
    { docstring: { short: "S", long: "L" } },
    { shortDescription: "S", longDescription: { value: "L", format: RST } },
  ],
  [
    "docs",
    { parameters: { docs } },
    {
      shortDescription: "From docs",
      longDescription: { value: "Long from docs", format: "DESCRIPTION_FORMAT_MARKDOWN", iconLink: "i" },
      sourceCode: { link: "l" },
    },
  ],
  [
    "docs and a short docstring",
    { parameters: { docs }, docstring: { short: "S" } },
    {
      shortDescription: "S",
      longDescription: { value: "Long from docs", format: "DESCRIPTION_FORMAT_MARKDOWN", iconLink: "i" },
      sourceCode: { link: "l" },
    },
  ],
  [
    "docs and a long docstring, which replaces format and icon too",
    { parameters: { docs }, docstring: { short: "S", long: "L" } },
    { shortDescription: "S", longDescription: { value: "L", format: RST }, sourceCode: { link: "l" } },
  ],
  ["empty docs", { parameters: { docs: {} } }, {}],
])("with %s, the description is made as flytekit merges the two", (_, more, description) => {
  expect(documented(more).spec?.description).toEqual(description);
});

test("the docstring has its parts and the descriptions of variables, in ReST", () => {
  const { python } = documented({
    docstring: { short: "Fits.", long: "Two\nlines." },
    inputs: [
      { name: "a", type: "int", description: "First\nline" },
      { name: "b", type: "int" },
      { name: "c", type: "int", description: "" },
    ],
    outputs: [{ name: "o0", type: "int", description: "How well" }],
  });
  expect(python).toContain(`    """Fits.

    Two
    lines.

    :param a: First
        line
    :param c:
    :returns: How well
    """
`);
});

test("outputs with texts of their own make it numpydoc's style, where each output is listed", () => {
  const { python } = documented({
    docstring: { short: "Splits." },
    inputs: [
      { name: "a", type: "int", description: "First\nline" },
      { name: "b", type: "int" },
      { name: "c", type: "list[ int ]", description: "" },
    ],
    outputs: [
      { name: "train", type: { enum: { name: "Part", values: ["x"] } }, description: "To learn from" },
      { name: "test", type: "int" },
    ],
  });
  expect(python).toContain(`    """Splits.

    Parameters
    ----------
    a : int
        First
        line
    c : list[ int ]

    Returns
    -------
    train : Part
        To learn from
    test : int
        test
    """
`);
});

// What docstring_parser reads back as it was, and what it takes for fields or sections.
test.each(
  [
    [
      "Usage\n=====",
      "Model\n-----",
      "Notes\n----",
      "notes\n-----",
      ".. note:: x",
      "x\n  .. deprecated:: 1",
      "@home",
    ],
    ["See http://x", "Args: none", "two blanks  \nhere", "a\u2028:b", "a\rb", "a\n    \nb"],
  ].flat(),
)("a docstring keeps %j", (text) => {
  expect(docstringProblem(text, "long")).toBeUndefined();
});

test.each(
  [
    ["Notes\n-----", "Other Params\n\n------------", "See Also \n--------", "..deprecated ::", ":x: y"],
    ["@see http://x", "Args:", "Examples:\r", "a\tb", " a", "a "],
  ].flat(),
)("a docstring does not keep %j", (text) => {
  expect(docstringProblem(text, "long")).toBeDefined();
});

test("a description of any number of lines is read", () => {
  expect(docstringProblem("a\n".repeat(200_000), "description")).toContain("would be lost");
  expect(docstringProblem(`${"a\n".repeat(200_000)}a`, "description")).toBeUndefined();
});
