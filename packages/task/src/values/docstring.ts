import type { DescriptionEntity } from "@fletch/flyteidl/json";

import { BLANK } from "./python-blanks.ts";

/** The start of a line as Python's `re.M` has it: JavaScript's is behind more signs than the line feed. */
const LINE = String.raw`(?<![^\n])`;
/** Section titles of Google's style, as docstring_parser's `google.DEFAULT_SECTIONS` has them: a line of its own with a colon. */
const GOOGLE = new RegExp(
  `${LINE}(?:Arguments|Args|Parameters|Params|Raises|Exceptions|Except|Attributes|Examples?|Returns|Yields):[ \\r\\f\\v]*(?![^\\n])`,
);
/** Those of `numpydoc.DEFAULT_SECTIONS`: a line, and below it as many dashes as it has letters. */
const NUMPYDOC = new RegExp(
  `${LINE}((?:Other )?(?:Parameters|Params|Arguments|Args)|(?:Receive|Raise|Warn|Attribute|Return|Yield|Example|Warning|Note|Reference)s?|See Also|Related)${BLANK}*?\\n(-+)${BLANK}*?(?![^\\n])`,
  "gu",
);
/** The start of a field: of ReST, of Epydoc where some name with a colon follows, and the one directive of numpydoc. */
const FIELD = new RegExp(`${LINE}(?::|@[^]*?[A-z0-9?]:|\\.\\.${BLANK}*deprecated${BLANK}*::)`, "u");

/** What most texts have none of is looked for first: the colon of all fields, and a line that begins with a dash. */
const looksLikeField = (text: string): boolean =>
  (text.includes(":") && (FIELD.test(text) || GOOGLE.test(text))) ||
  (text.includes("\n-") &&
    [...text.matchAll(NUMPYDOC)].some(([, title = "", dashes = ""]) => title.length === dashes.length));

/** What Python's `str.strip` removes: four separators and the next-line sign besides what JavaScript trims. */
const isBlank = (character = ""): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return character.trim() !== character || (code >= 0x1c && code <= 0x1f) || code === 0x85;
};

/**
 * Why a text cannot stand in a docstring so that flytekit reads it back unchanged; undefined when it can. docstring_parser
 * reads the whole in four styles and takes the one that finds most fields, so nothing may look like a field of any.
 */
export function docstringProblem(text: string, part: "short" | "long" | "description"): string | undefined {
  if (part === "short" && text.trimEnd().includes("\n"))
    return "A short description is one line. Move the rest to the long one.";
  if (isBlank(text.at(0)) || ((part !== "short" || text.endsWith("\n")) && isBlank(text.at(-1)))) {
    const how = text.endsWith("\n") ? ": in YAML write |- in place of |, or >- in place of >." : ".";
    return `Blanks and empty lines at the start and the end would be lost. Remove them${how}`;
  }
  if (text.includes("\t")) return "Tabs do not survive a docstring. Use blanks.";
  // Descriptions of variables stand behind their field, their further lines indented.
  if (part === "description") {
    return keepsIndents(text.split("\n").slice(1))
      ? undefined
      : "Behind the first line, indents and an empty line would be lost. Let the second line, and one below it, start at the left.";
  }
  return looksLikeField(text)
    ? "A line of this text looks like a field or a section of a docstring and would be read as one. Reword it."
    : undefined;
}

/** `inspect.cleandoc` drops empty lines at the start, the first line's indent, and the smallest one of the others. */
function keepsIndents([second, ...others]: readonly string[]): boolean {
  if (second === undefined) return true;
  const indents = others
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  return second !== "" && second === second.trimStart() && (indents.length === 0 || indents.includes(0));
}

export interface Docstring {
  readonly short?: string | undefined;
  readonly long?: string | undefined;
  readonly parameters: readonly Described[];
  /** One text for all outputs, or each with its own. */
  readonly returns?: string | readonly Described[] | undefined;
}
interface Described {
  readonly name: string;
  /** Its type as the design writes it, in which Python has no interest here. */
  readonly type: string;
  readonly text: string;
}

/** Whether there is anything to write. */
export const isEmptyDocstring = ({ short, long, parameters, returns }: Docstring): boolean =>
  !short && !long && parameters.length === 0 && returns === undefined;

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : `    ${line}`))
    .join("\n");

/** Continuation lines are indented, so that ReST keeps them with their field. */
const folded = (text: string): string => indented(text).replace(/^ {4}/, "");

const restFields = (parameters: readonly Described[], returns: string | undefined): string =>
  [
    ...parameters.map(({ name, text }) => `:param ${name}:${text === "" ? "" : ` ${folded(text)}`}`),
    ...(returns === undefined ? [] : [`:returns: ${folded(returns)}`]),
  ].join("\n");

/** Sections of numpydoc's style: the only one in which each output has a text of its own. */
const numpydocSections = (parameters: readonly Described[], returns: readonly Described[]): string =>
  [["Parameters", parameters] as const, ["Returns", returns] as const]
    .filter(([, items]) => items.length > 0)
    .map(([title, items]) =>
      [
        title,
        "-".repeat(title.length),
        ...items.flatMap(({ name, type, text }) => [
          `${name} : ${type.replaceAll(/\s+/g, " ").trim()}`,
          ...(text === "" ? [] : [indented(text)]),
        ]),
      ].join("\n"),
    )
    .join("\n\n");

/**
 * A docstring that docstring_parser reads back as it was: in ReST style where that can say it. Fields alone start on a line
 * of their own, so that their further lines keep their indent.
 */
export function docstringText({ short, long, parameters, returns }: Docstring): string {
  const fields =
    typeof returns === "object" ? numpydocSections(parameters, returns) : restFields(parameters, returns);
  const text = [short, long, fields].filter((part) => part !== undefined && part !== "").join("\n\n");
  return text === fields && text.includes("\n") ? `\n${text}` : text;
}

/**
 * `TaskSpec.description` of a function task, as `PythonFunctionTask` merges `docs` with the docstring: a short text of the
 * docstring replaces that of `docs`, a long one its whole long description.
 */
export function describe(
  docs: DescriptionEntity | undefined,
  docstring: { short?: string | undefined; long?: string | undefined },
): DescriptionEntity {
  const { short, long } = docstring;
  const fromDocstring: DescriptionEntity = {
    ...(short && { shortDescription: short }),
    ...(long && { longDescription: { value: long, format: "DESCRIPTION_FORMAT_RST" } }),
  };
  if (docs === undefined) return { longDescription: { format: "DESCRIPTION_FORMAT_RST" }, ...fromDocstring };
  return { ...docs, ...fromDocstring };
}
