import type { CommonDesign } from "../design.ts";
import { pointer, type Problem, runWarning } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { credentialForm, namedCredential } from "../values/credential.ts";

const MESSAGE =
  "Everyone who may see the task can read it. Remove it here and ask for it under Secrets; the platform keeps its value.";

/** Values that look like credentials, wherever a design and its settings hold texts. Secrets themselves are only named. */
export function credentials(design: CommonDesign, settings?: Settings): readonly Problem[] {
  const { parameters: { secret_requests: _, ...parameters } = {}, ...rest } = design;
  const found: Problem[] = [];
  walk({ ...rest, parameters }, { path: "", name: "" }, found);
  const shared: Problem[] = [];
  walk(settings?.env ?? {}, { path: "/env", name: "" }, shared);
  return [...found, ...shared.map((problem): Problem => ({ ...problem, in: "settings" }))];
}

interface Place {
  readonly path: string;
  /** The key above, or the name beside it. */
  readonly name: string;
}

function walk(value: unknown, { path, name }: Place, found: Problem[]): void {
  if (typeof value === "string") {
    tell(namedCredential(name, value), path, found);
  } else if (Array.isArray(value)) {
    walkList(value, path, found);
  } else if (value !== null && typeof value === "object") {
    const record = value as Readonly<Record<string, unknown>>;
    // `{name: X, value: Y}` of a pod's variables and of inputs with a default.
    const beside = typeof record["name"] === "string" ? record["name"] : undefined;
    for (const [key, item] of Object.entries(record)) {
      const own = beside !== undefined && (key === "value" || key === "default") ? beside : key;
      walk(item, { path: path + pointer(key), name: SILENT.has(key) ? "" : own }, found);
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
function walkList(list: readonly unknown[], path: string, found: Problem[]): void {
  for (const [index, item] of list.entries()) {
    const place = `${path}/${index}`;
    if (typeof item !== "string") {
      walk(item, { path: place, name: "" }, found);
      continue;
    }
    const before = list[index - 1];
    const flag = typeof before === "string" ? /^--?([\w.-]+)$/.exec(before)?.[1] : undefined;
    const [, inline, value] = /^(?:--?)?([\w.-]+)=(.*)$/s.exec(item) ?? [];
    const why =
      inline !== undefined && value !== undefined ? namedCredential(inline, value) : credentialForm(item);
    const follows = flag !== undefined && !item.startsWith("-") ? namedCredential(flag, item) : undefined;
    tell(why ?? follows, place, found);
  }
}

const tell = (why: string | undefined, path: string, found: Problem[]): void => {
  if (why !== undefined) found.push(runWarning(path, "credential", `This looks like ${why}. ${MESSAGE}`));
};
