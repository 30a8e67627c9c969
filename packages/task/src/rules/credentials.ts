import type { CommonDesign } from "../design.ts";
import { pointer, type Problem, runWarning, steps as stepsOf } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { credentialForm, namedCredential } from "../values/credential.ts";

const MESSAGE =
  "Everyone who may see the task can read it. Remove it here and ask for it under Secrets; the platform keeps its value.";

/** Values that look like credentials, wherever a design and its settings hold texts. Secrets themselves are only named. */
export function credentials(design: CommonDesign, settings?: Settings): readonly Problem[] {
  const { parameters: { secret_requests: _, ...parameters } = {}, ...rest } = design;
  const found: Problem[] = [];
  walk({ ...rest, parameters }, { steps: [], name: "" }, found);
  const shared: Problem[] = [];
  walk(settings?.env ?? {}, { steps: ["env"], name: "" }, shared);
  return [...found, ...shared.map((problem): Problem => ({ ...problem, in: "settings" }))];
}

/** The texts that look like credentials in anything: a spec as it is registered, say. To be hidden, not judged. */
export function credentialTexts(value: unknown): readonly string[] {
  const found: Problem[] = [];
  walk(value, { steps: [], name: "" }, found);
  return found.flatMap(({ path }) => {
    let at = value;
    for (const step of stepsOf(path)) at = (at as Readonly<Record<string, unknown>>)[step];
    return typeof at === "string" ? at : [];
  });
}

type Steps = (string | number)[];

interface Place {
  /** Where the value stands; a path is made of them only for what is told. */
  readonly steps: Steps;
  /** The key above, or the name beside it. */
  readonly name: string;
}

function walk(value: unknown, { steps, name }: Place, found: Problem[]): void {
  if (typeof value === "string") {
    tell(namedCredential(name, value), steps, found);
  } else if (Array.isArray(value)) {
    walkList(value, steps, found);
  } else if (value !== null && typeof value === "object") {
    const record = value as Readonly<Record<string, unknown>>;
    // `{name: X, value: Y}` of a pod's variables and of inputs with a default; `{key: X, value: Y}` of Flyte's.
    const beside = [record["name"], record["key"]].find((given) => typeof given === "string");
    for (const key of Object.keys(record)) {
      const own = beside !== undefined && (key === "value" || key === "default") ? beside : key;
      steps.push(key);
      walk(record[key], { steps, name: SILENT.has(key) ? "" : own }, found);
      steps.pop();
    }
  }
}

/** Keys of the document that sound like credentials and hold none. */
const SILENT = new Set([
  "key",
  "secret",
  "token",
  "secretName",
  // Lepton's: one is a name, the other has words of its own.
  "api_token",
  "api_token_secret",
  "secretRef",
  "secretKeyRef",
  "serviceAccountToken",
]);

/** Arguments come as `--password x` and as `--password=x`. */
function walkList(list: readonly unknown[], steps: Steps, found: Problem[]): void {
  for (const [index, item] of list.entries()) {
    steps.push(index);
    if (typeof item === "string") tell(listedCredential(item, list[index - 1]), steps, found);
    else walk(item, { steps, name: "" }, found);
    steps.pop();
  }
}

function listedCredential(item: string, before: unknown): string | undefined {
  const [, inline, value] = /^(?:--?)?([\w.-]+)=(.*)$/s.exec(item) ?? [];
  const own =
    inline !== undefined && value !== undefined ? namedCredential(inline, value) : credentialForm(item);
  if (own !== undefined || typeof before !== "string" || item.startsWith("-")) return own;
  const [, flag] = /^--?([\w.-]+)$/.exec(before) ?? [];
  return flag === undefined ? undefined : namedCredential(flag, item);
}

const tell = (why: string | undefined, steps: Steps, found: Problem[]): void => {
  if (why !== undefined)
    found.push(runWarning(pointer(...steps), "credential", `This looks like ${why}. ${MESSAGE}`));
};
