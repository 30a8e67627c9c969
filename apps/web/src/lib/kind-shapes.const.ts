import { type KindName, kinds, type Shape, shapeOf, TaskPlugins, typeSuggestions } from "@fletch/task";

/** What a form needs to know of a kind of design. */
export interface KindWords {
  readonly label: string;
  readonly help: string;
  /** A design of it with what it cannot do without. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly shape: Shape;
}

/** Words of a field that a form does not show: its Python class, and what `kindDetails` tells when somebody asks. */
const UNSHOWN: ReadonlySet<string> = new Set(["python", "details", "wire", "pod", "example"]);
/** Parameters in whose empty fields an example stands. */
const WITH_EXAMPLES: ReadonlySet<unknown> = new Set(["requests", "limits", "resources", "secret_requests"]);
const unshownBesides = new Set([...UNSHOWN].filter((key) => key !== "example"));

const forForms = (shape: Shape): Shape => shown(shape, UNSHOWN) as Shape;

function shown(value: unknown, unshown: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, unshown));
  if (value === null || typeof value !== "object") return value;
  const { name, help } = value as { readonly name?: unknown; readonly help?: unknown };
  const below = WITH_EXAMPLES.has(name) ? unshownBesides : unshown;
  const kept = Object.entries(value).filter(([key]) => typeof help !== "string" || !unshown.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, shown(inner, below)]));
}

/** Every kind of design. The schemas that these come from stay in the worker. */
export const kindWords: Readonly<Record<string, KindWords>> = Object.fromEntries(
  (Object.keys(kinds) as KindName[]).map((name) => {
    const { label, help, example, schema } = kinds[name];
    return [name, { label, help, example, shape: forForms(shapeOf(schema)) }];
  }),
);

/** What has to be installed in the image for each plugin. */
export const pluginPackages: Readonly<Record<string, { readonly package: string }>> = Object.fromEntries(
  Object.entries(TaskPlugins).map(([name, plugin]) => [name, { package: plugin.package }]),
);

/** The types that annotations may use, with what they are. */
export const typeNames = typeSuggestions.map(({ name, about, example }) => ({ name, about, example }));
