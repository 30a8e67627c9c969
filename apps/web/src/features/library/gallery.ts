import { readText } from "@fletch/task";

/** A design of the examples, as the gallery shows it. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** flytekit's keywords that it uses, and its kind when that is not a plain task. */
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
  const value = readText(text).value as { kind?: string; parameters?: object } | undefined;
  const kind = value?.kind !== undefined && value.kind !== "task" ? [value.kind] : [];
  return {
    name,
    title: title ?? name.replaceAll("-", " "),
    description: description.join(" "),
    text,
    shows: [...kind, ...Object.keys(value?.parameters ?? {})],
  };
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
