/** Where a cursor stands in a block of YAML, also while the text cannot be read as a whole. */
export interface YamlPlace {
  /** The steps to the map or list around the cursor. */
  readonly around: readonly string[];
  /** Behind `key:`, that key: a value is being typed. */
  readonly key: string | undefined;
  /** What has been typed of the word. */
  readonly typed: string;
  /** Keys that stand beside it already. */
  readonly taken: readonly string[];
}

interface Line {
  readonly indent: number;
  /** Columns of the dashes in front: `- - a` has two. */
  readonly dashes: readonly number[];
  readonly key: string | undefined;
  readonly rest: string;
}

const KEY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#{}[\],&*!|>%@`"'-][^:#]*?|-?[^\s:#]+)\s*:(?=\s|$)(.*)$/;

function readLine(text: string): Line | undefined {
  let at = text.length - text.trimStart().length;
  if (at === text.length || text[at] === "#") return undefined;
  const dashes: number[] = [];
  while (text[at] === "-" && (text[at + 1] === " " || at + 1 === text.length)) {
    dashes.push(at);
    at += 1;
    while (text[at] === " ") at += 1;
  }
  const match = KEY.exec(text.slice(at));
  const key = match?.[1]?.replace(/^(["'])(.*)\1$/, "$2");
  return { indent: at, dashes, key, rest: (match?.[2] ?? text.slice(at)).trim() };
}

/**
 * Reads the place from the lines above and their indentation.
 * @param line from 1
 * @param column from 1, before the character that comes next
 */
export function yamlPlace(text: string, line: number, column: number): YamlPlace {
  const lines = text.split(/\r?\n/);
  const before = (lines[line - 1] ?? "").slice(0, column - 1);
  const own = readLine(before);
  const blank = before.trim() === "";
  // On an empty line the column says how deep the person wants to be.
  const indent = own?.indent ?? (blank ? before.length : 0);
  const around = stepsAbove(lines, line - 1, { indent, dashes: own?.dashes ?? [] });
  const key = own?.key;
  return {
    around,
    key,
    typed: key === undefined ? (own?.rest ?? "") : (own?.rest.replace(/^["']/, "") ?? ""),
    taken: siblings(lines, line - 1, indent),
  };
}

function stepsAbove(
  lines: readonly string[],
  index: number,
  start: { readonly indent: number; readonly dashes: readonly number[] },
): string[] {
  const steps: string[] = [];
  let { indent } = start;
  // Dashes on the cursor's own line each begin an item.
  for (const column of start.dashes.toReversed()) {
    steps.unshift(String(itemsBefore(lines, index, column)));
    indent = column;
    // A list may stand at the same column as its key.
  }
  let isItem = start.dashes.length > 0;
  for (let at = index - 1; at >= 0 && (indent > 0 || isItem); at -= 1) {
    const line = readLine(lines[at] ?? "");
    if (line === undefined) continue;
    const keyColumn = line.indent;
    if (
      line.key !== undefined &&
      (keyColumn < indent || (isItem && keyColumn === indent && line.dashes.length === 0))
    ) {
      steps.unshift(line.key);
      indent = keyColumn;
      isItem = false;
    } else if (!(line.dashes.length > 0 && keyColumn === indent)) continue;
    // The item that this line begins, when what we look for is inside of it.
    for (const column of line.dashes.toReversed()) {
      if (column >= indent) continue;
      steps.unshift(String(itemsBefore(lines, at, column)));
      indent = column;
      isItem = true;
    }
  }
  return steps;
}

/** How many items of the same list stand above. */
function itemsBefore(lines: readonly string[], index: number, column: number): number {
  let count = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = readLine(lines[at] ?? "");
    if (line === undefined) continue;
    if (line.dashes.includes(column)) count += 1;
    else if ((line.dashes[0] ?? line.indent) <= column) break;
  }
  return count;
}

function siblings(lines: readonly string[], index: number, indent: number): readonly string[] {
  const keys: string[] = [];
  const collect = (at: number): boolean => {
    const line = readLine(lines[at] ?? "");
    if (line === undefined) return true;
    if (line.indent < indent) return false;
    if (line.indent === indent && line.key !== undefined) keys.push(line.key);
    return !(line.indent === indent && line.dashes.length > 0);
  };
  const own = readLine(lines[index] ?? "");
  if ((own?.dashes.length ?? 0) === 0) for (let at = index - 1; at >= 0 && collect(at); at -= 1);
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = readLine(lines[at] ?? "");
    if (line === undefined) continue;
    if (line.indent < indent || (line.indent === indent && line.dashes.length > 0)) break;
    if (line.indent === indent && line.key !== undefined) keys.push(line.key);
  }
  return keys;
}
