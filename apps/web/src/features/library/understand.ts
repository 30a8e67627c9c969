import { isRecord, type Problem } from "@fletch/task";

import type { Analysis } from "../../document/analyse.ts";
import { openWorker } from "../../document/analyser.ts";
import { sortOf } from "../../document/misplaced.ts";
import { taskNameOf } from "../../lib/function-of.ts";

/** What a pasted text says, before it becomes a design. */
export interface Understood {
  /** It can be opened: problems inside are for the editor. */
  readonly opens: boolean;
  readonly title: string;
  /** What it is, in pairs of word and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}

/** Reads texts in the document's worker: a large one takes seconds. Of those that wait, only the newest is read. */
export function openReader(answer: (analysis: Analysis) => void): {
  readonly read: (text: string) => void;
  readonly close: () => void;
} {
  const analyser = openWorker(answer);
  return {
    read: (text) => analyser.ask({ id: 0, text, wantsValue: true }),
    close: () => analyser.close(),
  };
}

/** What a pasted text says, once it was read. */
export function understand({ failure, unreadable, problems, value }: Analysis): Understood {
  const closed = (why: readonly Problem[]): Understood => ({
    opens: false,
    title: "",
    facts: [],
    problems: why,
  });
  const told = { path: "", severity: "error", stage: "compile" } as const;
  if (failure !== undefined) return closed([{ ...told, code: "format", message: UNREAD }]);
  if (unreadable.length > 0) return closed(unreadable);
  if (!isDesign(value)) return closed([{ ...told, code: "wrong-type", message: noDesign(value) }]);
  const name = taskNameOf(value);
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

const UNREAD = "What reads designs could not be loaded. Try again once the server answers.";

/** Why a text is not taken in as a design; none for one that is, whatever is wrong inside of it. */
export function refusalOf({
  failure,
  unreadable,
  value,
}: Analysis): { readonly failure: string; readonly problems: readonly Problem[] } | undefined {
  if (failure !== undefined) return { failure: UNREAD, problems: [] };
  if (unreadable.length > 0) {
    return { failure: "This cannot be read as YAML or JSON, so it is no design.", problems: unreadable };
  }
  return isDesign(value) ? undefined : { failure: noDesign(value), problems: [] };
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
