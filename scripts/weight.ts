import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** A chunk in Vite's manifest; keys are source files, or `_name` for chunks that several share. */
export interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

export interface Weight {
  readonly name: string;
  /** Gzipped, in bytes. */
  readonly size: number;
  /** The most that it may weigh, in bytes; absent where it is only told. */
  readonly budget?: number;
}

/** Where a person arrives, and where the work is done. Both are loaded by the router, beside the entry. */
const ENTRY = "index.html";
const FIRST_PAGE = "src/features/library/library-page.tsx";
const EDITOR_PAGE = "src/app/editor-host.tsx";

/** The code editor: everything that only its module brings in. */
const isCodeEditor = (key: string): boolean => /monaco/i.test(key);

const KILOBYTE = 1_000;

/** What a built page asks of a browser. Throws where the build does not have the pages that this knows. */
export function weigh(folder: string): { weights: readonly Weight[]; complaints: readonly string[] } {
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;
  const first = chunksOf(manifest, [ENTRY, FIRST_PAGE], "static");
  const editor = chunksOf(manifest, [ENTRY, EDITOR_PAGE], "static");
  const all = chunksOf(manifest, [EDITOR_PAGE], "all");
  const later = [...all].filter((key) => !editor.has(key));
  const scripts = (chunks: Iterable<string>): string[] => filesOf(manifest, chunks, ({ file }) => [file]);
  const workers = filesOf(manifest, all, ({ assets = [] }) => assets).filter(isScript);
  const sheets = filesOf(manifest, new Set([...first, ...all]), ({ css = [] }) => css);
  const everything = filesOf(manifest, Object.keys(manifest), ({ file, assets = [] }) => [file, ...assets]);

  const size = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  const firstScripts = scripts(first).filter(isScript);
  const editorScripts = scripts(editor).filter(isScript);
  return {
    weights: [
      { name: "script of the first page", size: size(firstScripts), budget: 200 * KILOBYTE },
      {
        name: "script of the editor, without the code editor",
        size: size(editorScripts),
        budget: 300 * KILOBYTE,
      },
      { name: "its rarer dialogs and pictures, loaded later", size: size(scripts(later).filter(isScript)) },
      { name: "the worker beside it", size: size(workers) },
      { name: "style sheets", size: size(sheets), budget: 50 * KILOBYTE },
      {
        name: "the code editor, loaded later",
        size: size(everything.filter((file) => isScript(file) && isCodeEditor(file))),
      },
    ],
    complaints: firstScripts
      .filter((file) => readFileSync(join(folder, file), "utf8").includes(WIRE))
      .map((file) => `${file} brings the wire into the first page; it belongs into the document's worker.`),
  };
}

/** Stands in the codec's tables, and nowhere else. */
const WIRE = "flyteidl.admin.DescriptionEntity";

const isScript = (file: string): boolean => /\.m?js$/.test(file);

/** The chunks that these bring in: what is imported at once, or also what may be later, the code editor apart. */
export function chunksOf(
  manifest: Manifest,
  roots: readonly string[],
  imports: "static" | "all",
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key) || isCodeEditor(key)) return;
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`The build has no ${key}. If it moved, tell scripts/weight.ts where it is now.`);
    found.add(key);
    for (const next of chunk.imports ?? []) visit(next);
    // The entry's own are the other pages.
    if (imports === "all" && key !== ENTRY) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  for (const root of roots) visit(root);
  return found;
}

function filesOf(
  manifest: Manifest,
  keys: Iterable<string>,
  files: (chunk: Chunk) => readonly string[],
): string[] {
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return [...new Set(chunks.flatMap(files))];
}
