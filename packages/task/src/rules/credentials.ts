import { pointer, type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { credentialForm, namedCredential } from "../values/credential.ts";

const MESSAGE =
  "Everyone who may see the task can read it. Remove it here and ask for it under Secrets; the platform keeps its value.";

/**
 * Values that look like credentials, wherever a design and its settings hold texts. Secrets themselves are only named.
 * @param design of any shape: what the schema refuses holds credentials too, and they are hidden all the same
 */
export function credentials(design: unknown, settings?: Settings): readonly Problem[] {
  const told = ({ why, path }: Found): Problem =>
    runWarning(path, "credential", `This looks like ${why}. ${MESSAGE}`);
  return [
    ...find(design)
      .filter(({ path }) => !path.startsWith("/parameters/secret_requests/"))
      .map(told),
    ...find({ env: settings?.env }).map((found): Problem => ({ ...told(found), in: "settings" })),
  ];
}

/** The texts that look like credentials in anything: a spec as it is registered, say. To be hidden, not judged. */
export const credentialTexts = (value: unknown): readonly string[] => find(value).map(({ text }) => text);

interface Found {
  readonly why: string;
  readonly path: string;
  readonly text: string;
}

function find(value: unknown): readonly Found[] {
  const found: Found[] = [];
  walk(value, { steps: [], name: "" }, found);
  return found;
}

type Steps = (string | number)[];

interface Place {
  /** Where the value stands; a path is made of them only for what is told. */
  readonly steps: Steps;
  /** The key above, or the name beside it. */
  readonly name: string;
}

function walk(value: unknown, { steps, name }: Place, found: Found[]): void {
  if (typeof value === "string") {
    tell(namedCredential(name, value), { text: value, steps }, found);
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
function walkList(list: readonly unknown[], steps: Steps, found: Found[]): void {
  for (const [index, item] of list.entries()) {
    steps.push(index);
    if (typeof item === "string") tell(listedCredential(item, list[index - 1]), { text: item, steps }, found);
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

function tell(
  why: string | undefined,
  { text, steps }: { readonly text: string; readonly steps: Steps },
  found: Found[],
): void {
  if (why !== undefined) found.push({ why, path: pointer(...steps), text });
}
