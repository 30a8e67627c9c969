/** A design of the examples, as the gallery shows it. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** Its kind when that is not a plain task, its plugin, and flytekit's keywords that it uses. */
  readonly shows: readonly string[];
}

const files: Readonly<Record<string, string>> = import.meta.glob("../../../../../examples/*/design.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What a newcomer looks at first, in this order; the others follow by title. */
export const FIRST: readonly string[] = [
  "hello-world",
  "greet-by-name",
  "train-on-gpu",
  "nightly-report",
  "spot-batch-scoring",
  "cache-with-ignored-inputs",
];

const rank = (template: Template): number => {
  const at = FIRST.indexOf(template.name);
  return at === -1 ? FIRST.length : at;
};

/** Every example. Loaded with the page that shows them, not before. */
export const templates: readonly Template[] = Object.entries(files)
  .map(([path, text]) => templateOf(path.split("/").at(-2) ?? path, text))
  .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));

/** An example's first comment line is its title, the next ones say what it shows. */
export function templateOf(name: string, text: string): Template {
  const comments = /^(?:#.*\n)*/.exec(text)?.[0] ?? "";
  const [title, ...description] = comments
    .split("\n")
    .map((line) => line.replace(/^#\s?/, ""))
    .filter((line) => line !== "");
  return {
    name,
    title: title ?? name.replaceAll("-", " "),
    description: description.join(" "),
    text,
    shows: [...kindsOf(text), ...parametersOf(text)],
  };
}

/** Kind, plugin and ready-made type, by their lines. */
function kindsOf(text: string): string[] {
  const kind = /^kind: (\w+)/m.exec(text)?.[1];
  const plugin = /^[^#\n]*\bplugin: (\w+)/m.exec(text)?.[1];
  const type = /^template:(?: \{ ?|\n(?: .*\n)*? {2})type: (\w+)/m.exec(text)?.[1];
  return [kind === "task" ? undefined : kind, plugin, type].filter((name) => name !== undefined);
}

/** The keys of `parameters`. A YAML parser would weigh more than all the templates, and these are our own texts. */
function parametersOf(text: string): string[] {
  const inline = /^parameters: \{ ?(\w+):.*\}$/m.exec(text)?.[1];
  if (inline !== undefined) return [inline];
  return [...partOf(text, "parameters").matchAll(/^ {2}(\w+):/gm)].flatMap((found) => found[1] ?? []);
}

/** The indented lines below a key at the left edge. */
function partOf(text: string, key: string): string {
  return new RegExp(`^${key}:\n((?:(?: .*)?\n)*)`, "m").exec(text)?.[1] ?? "";
}

/** Templates that have all words somewhere, and show one thing when that is asked for. */
export function findTemplates(
  all: readonly Template[],
  { words, shows }: { readonly words: string; readonly shows: string | undefined },
): readonly Template[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return all.filter((template) => {
    const text = `${template.title} ${template.description} ${template.text}`.toLowerCase();
    return (
      wanted.every((word) => text.includes(word)) && (shows === undefined || template.shows.includes(shows))
    );
  });
}
