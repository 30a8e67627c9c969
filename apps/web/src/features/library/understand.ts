import { checkText, type Problem } from "@fletch/task";

/** What a pasted text says, before it becomes a design. */
export interface Understood {
  /** It can be opened: problems inside are for the editor. */
  readonly opens: boolean;
  readonly title: string;
  /** What it is, in pairs of word and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a pasted text and says what is in it. */
export function understand(text: string): Understood {
  const { read, problems } = checkText(text);
  const value = read.value;
  if (!isRecord(value)) {
    const unreadable = read.problems.length > 0;
    return {
      opens: false,
      title: "",
      facts: [],
      problems: unreadable
        ? problems
        : [{ path: "", code: "wrong-type", severity: "error", stage: "compile", message: NO_DESIGN }],
    };
  }
  const name = nameOf(value);
  return { opens: true, title: name ?? "Pasted design", facts: factsOf(value, name), problems };
}

const NO_DESIGN = "This is no design: a design starts with a line like `format: fletch/v1`.";

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
