import { type KindName, kinds, type Shape, shapeOf, TaskPlugins, typeSuggestions } from "@fletch/task";

/** What a form needs to know of a kind of design. */
export interface KindWords {
  readonly label: string;
  readonly help: string;
  /** A design of it with what it cannot do without. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly shape: Shape;
}

/** Which Python class an object is does not concern a form; details are loaded when somebody asks for them. */
const forForms = (shape: Shape): Shape =>
  JSON.parse(
    JSON.stringify(shape, (key, value: unknown) =>
      key === "python" || (key === "details" && typeof value === "string") ? undefined : value,
    ),
  ) as Shape;

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
