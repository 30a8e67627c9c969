import type { DescriptionEntity } from "@fletch/flyteidl/json";

/** What docstring_parser takes for the start of a parameter section, in any of its styles. */
const SECTION =
  /^\s*(?::\w+.*:|@\w+.*|(?:Args|Arguments|Parameters|Params|Returns?|Yields?|Raises|Except|Exceptions|Attributes|Example|Examples|Note|Notes|Warns|Warnings|See Also|References|Other Params|Other Parameters|Receives|Other Args|Other Arguments)\s*:?\s*)$/m;

/** Why a text cannot stand in a docstring so that flytekit reads it back unchanged; undefined when it can. */
export function docstringProblem(text: string, part: "short" | "long" | "description"): string | undefined {
  if (part === "short" && /[\n\r]/.test(text))
    return "A short description is one line. Move the rest to the long one.";
  if (text !== text.trim())
    return "Blanks and empty lines at the start and the end would be lost. Remove them.";
  if (/[\t\r\f\v\0]/.test(text))
    return "Tabs and other control characters do not survive a docstring. Use blanks.";
  if (text.split("\n").some((line) => line !== line.trimEnd()))
    return "Blanks at the end of a line would be lost. Remove them.";
  if (
    SECTION.test(text) ||
    /^\s*[:@](?:param|returns?|raises?|type|rtype|arg|yields?|key)/m.test(text) ||
    /^\s*-{3,}\s*$/m.test(text)
  ) {
    return "A line of this text looks like a parameter section of a docstring and would be read as one. Reword it.";
  }
  return undefined;
}

export interface Docstring {
  readonly short?: string | undefined;
  readonly long?: string | undefined;
  readonly parameters: readonly (readonly [name: string, text: string])[];
  readonly returns?: string | undefined;
}

/** Whether there is anything to write. */
export const isEmptyDocstring = ({ short, long, parameters, returns }: Docstring): boolean =>
  !short && !long && parameters.length === 0 && returns === undefined;

/** Continuation lines are indented, so that ReST keeps them with their field. */
const folded = (text: string): string =>
  text
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : `    ${line}`))
    .join("\n");

/** A docstring in ReST style that docstring_parser reads back as it was. */
export function docstringText({ short, long, parameters, returns }: Docstring): string {
  const fields = [
    ...parameters.map(([name, text]) => `:param ${name}:${text === "" ? "" : ` ${folded(text)}`}`),
    ...(returns === undefined ? [] : [`:returns: ${folded(returns)}`]),
  ].join("\n");
  return [short, long, fields].filter((part) => part !== undefined && part !== "").join("\n\n");
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
