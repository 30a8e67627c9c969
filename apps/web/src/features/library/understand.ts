import { checkText, type Problem, readText } from "@fletch/task";

import { sortOf } from "../../document/misplaced.ts";
import { isRecord } from "../../lib/record.ts";

/** What a pasted text says, before it becomes a design. */
export interface Understood {
  /** It can be opened: problems inside are for the editor. */
  readonly opens: boolean;
  readonly title: string;
  /** What it is, in pairs of word and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

/** Reads a pasted text and says what is in it. */
export function understand(text: string): Understood {
  const { read, problems } = checkText(text);
  const value = read.value;
  if (read.problems.length > 0 || !isDesign(value)) {
    return {
      opens: false,
      title: "",
      facts: [],
      problems:
        read.problems.length > 0
          ? problems
          : [{ path: "", code: "wrong-type", severity: "error", stage: "compile", message: noDesign(value) }],
    };
  }
  const name = nameOf(value);
  return { opens: true, title: name ?? "Pasted design", facts: factsOf(value, name), problems };
}

/** What says of itself that it is a design of ours, of whatever version, or at least which kind of task it describes. */
const isDesign = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  ((typeof value["format"] === "string" && value["format"].startsWith("fletch/")) ||
    typeof value["kind"] === "string");

const noDesign = (value: unknown): string => {
  const what =
    value === undefined || value === null
      ? "empty"
      : isRecord(value)
        ? "a map without format and kind"
        : sortOf(value);
  return `This is ${what}, and no design: a design starts with a line like \`format: fletch/v1\`.`;
};

/** Why a text is not taken in as a design; none for one that is, whatever is wrong inside of it. */
export function refusalOf(
  text: string,
): { readonly failure: string; readonly problems: readonly Problem[] } | undefined {
  const read = readText(text);
  if (read.problems.length > 0) {
    return { failure: "This cannot be read as YAML or JSON, so it is no design.", problems: read.problems };
  }
  return isDesign(read.value) ? undefined : { failure: noDesign(read.value), problems: [] };
}

function nameOf({ name, module, function: callable }: Record<string, unknown>): string | undefined {
  if (typeof name === "string") return name;
  return typeof module === "string" && typeof callable === "string" ? `${module}.${callable}` : undefined;
}

function factsOf(value: Record<string, unknown>, name: string | undefined): [string, string][] {
  const names = (list: unknown): string =>
    Array.isArray(list)
      ? list
          .map((item) => (isRecord(item) && typeof item["name"] === "string" ? item["name"] : "?"))
          .join(", ")
      : "";
  const facts: [string, string | undefined][] = [
    ["Kind", typeof value["kind"] === "string" ? value["kind"] : undefined],
    ["Task", name],
    ["Inputs", names(value["inputs"])],
    ["Outputs", names(value["outputs"])],
    ["Parameters", isRecord(value["parameters"]) ? Object.keys(value["parameters"]).join(", ") : ""],
  ];
  return facts.flatMap(([word, said]) => (said ? [[word, said]] : []));
}
