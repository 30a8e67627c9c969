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
  const inDesign = find(design);
  const inSettings = settings?.env === undefined ? [] : find({ env: settings.env });
  if (inDesign.length === 0 && inSettings.length === 0) return [];
  const told = ({ why, path }: Found): Problem =>
    runWarning(path, "credential", `This looks like ${why}. ${MESSAGE}`);
  return [
    ...inDesign.filter(({ path }) => !path.startsWith("/parameters/secret_requests/")).map(told),
    ...inSettings.map((found): Problem => ({ ...told(found), in: "settings" })),
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
  if (typeof value === "string") {
    const why = credentialForm(value);
    if (why !== undefined) found.push({ why, path: "", text: value });
  } else walk(value, [], found);
  return found;
}

/** Where a value stands; a path is made of them only for what is told. */
type Steps = (string | number)[];

/** Looks at every value, nearly always for nothing: so plain loops, and nothing is made before there is something to tell. */
function walk(value: unknown, steps: Steps, found: Found[]): void {
  if (Array.isArray(value)) {
    walkList(value, steps, found);
  } else if (value !== null && typeof value === "object") {
    const record = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(record)) {
      const item = record[key];
      if (typeof item === "string") {
        const why = namedCredential(SILENT.has(key) ? "" : nameOf(record, key), item);
        if (why !== undefined) found.push({ why, path: pointer(...steps, key), text: item });
      } else if (typeof item === "object") {
        steps.push(key);
        walk(item, steps, found);
        steps.pop();
      }
    }
  }
}

/** What a value is called: `{name: X, value: Y}` of a pod's variables and of inputs with a default; `{key: X, value: Y}` of Flyte's. */
function nameOf(record: Readonly<Record<string, unknown>>, key: string): string {
  if (key !== "value" && key !== "default") return key;
  const { name, key: other } = record;
  return typeof name === "string" ? name : typeof other === "string" ? other : key;
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
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item === "string") {
      const why = listedCredential(item, list[index - 1]);
      if (why !== undefined) found.push({ why, path: pointer(...steps, index), text: item });
    } else if (typeof item === "object") {
      steps.push(index);
      walk(item, steps, found);
      steps.pop();
    }
  }
}

function listedCredential(item: string, before: unknown): string | undefined {
  const [, inline, value] = (item.includes("=") && /^(?:--?)?([\w.-]+)=(.*)$/s.exec(item)) || [];
  const own =
    inline !== undefined && value !== undefined ? namedCredential(inline, value) : credentialForm(item);
  if (own !== undefined || typeof before !== "string" || !before.startsWith("-") || item.startsWith("-"))
    return own;
  const [, flag] = /^--?([\w.-]+)$/.exec(before) ?? [];
  return flag === undefined ? undefined : namedCredential(flag, item);
}
