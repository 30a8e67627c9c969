import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type YAMLError,
  type YAMLMap,
} from "yaml";

import type { ProblemCode } from "../problem.ts";
import type { ParsedText } from "./parse.ts";
import { keyText } from "./values.ts";

/** Why a text cannot be a design, by character offsets. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

const NO_ALIAS = "Write the value itself, a text in quotes: anchors and aliases are not used in designs.";
const NO_DIRECTIVE = "Remove the line that starts with %: designs need no YAML directives.";

/** What the library finds, by its own codes. */
const words: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  ALIAS_PROPS: NO_ALIAS,
  BAD_ALIAS: NO_ALIAS,
  BAD_COLLECTION_TYPE: "Remove the tag: designs use plain maps, lists and texts.",
  BAD_DIRECTIVE: NO_DIRECTIVE,
  BAD_DQ_ESCAPE:
    "Between double quotes this backslash has no meaning. Write \\\\ for a backslash, or use single quotes.",
  BAD_INDENT:
    "The indentation or a closing bracket is wrong here. Line it up with its siblings, and close every [ and {.",
  BAD_SCALAR_START: "A value cannot start with this character. Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY:
    'A second ": " stands on this line. Put the value in quotes, or start a nested map on a new line.',
  BLOCK_IN_FLOW: "Between brackets only bracket style works: use [a, b] or {a: b}.",
  KEY_OVER_1024_CHARS: "This key is longer than 1024 characters. Shorten it.",
  MISSING_CHAR:
    "Something is not closed or not separated here: a quote, a bracket, a comma, or a blank after a colon or before a #.",
  MULTILINE_IMPLICIT_KEY: "A key must stand on one line, followed by a colon.",
  MULTIPLE_ANCHORS: NO_ALIAS,
  MULTIPLE_TAGS: "Remove the tags: designs use plain maps, lists and texts.",
  TAB_AS_INDENT: "A tab indents this line. YAML allows only blanks: replace the tab by two blanks.",
  UNEXPECTED_TOKEN: "This does not belong here. Check the indentation and the line above.",
};

/** Brackets, braces and quotes of a text are YAML's own where it has none around it. */
const QUOTES = `This text needs quotes around it, as in "list[str]", "{{.inputs.x}}" or '"so" it is'.`;

/** As many problems of one sort as anyone reads; a broken text can have one for each of its characters. */
const MOST = 100;

const syntaxProblem = ({ code, message, pos: [from, to] }: YAMLError, text: string): Refusal => ({
  code: "yaml-syntax",
  message:
    code === "UNEXPECTED_TOKEN" && lacksQuotes(text, from)
      ? QUOTES
      : (words[code] ?? `The text cannot be read here: ${message}.`),
  from,
  to,
});

/** Whether what is out of place at an offset would be part of the text before it. */
function lacksQuotes(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at + 1);
  return /[\s[]\{\{|["'] *.$|\w[[{]$/.test(line);
}

/** Everything in a text that designs do not use, in the order of the text. Empty when it can be read. */
export function refusals(parsed: ParsedText): readonly Refusal[] {
  const found: Refusal[] = [];
  const [first, second] = parsed.documents;
  let end = 0;
  for (const { errors, range } of parsed.documents) {
    // Behind a piece that is out of place nothing is read as it is meant.
    const last = errors.findIndex(({ code }) => code === "UNEXPECTED_TOKEN");
    const told = errors.slice(0, last === -1 ? MOST : last + 1);
    found.push(...told.map((error) => syntaxProblem(error, parsed.text)));
    const [start, , next] = range;
    const directive = parsed.text.slice(end, start).search(/^%/m);
    if (directive !== -1) {
      const from = end + directive;
      found.push({ code: "yaml-syntax", message: NO_DIRECTIVE, from, to: from });
    }
    end = next;
  }
  if (second !== undefined) {
    found.push({
      code: "several-documents",
      message:
        'A second document starts here, after "---". A text holds one design: remove the rest, or keep it in a text of its own.',
      from: second.range[0],
      to: second.range[0],
    });
  }
  if (found.length === 0 && isNode(first?.contents)) walk(first.contents, found, parsed.text);
  return found.toSorted((a, b) => a.from - b.from).slice(0, MOST);
}

/** The library spells tags of YAML's own out. */
const asWritten = (tag: string): string => tag.replace(/^tag:yaml\.org,2002:/, "!!");

const TWICE = "This key stands twice in one map. Keep one of them.";

/** Keys that an object could hold once only; `1` and `"1"` are the same there. */
function repeatedKeys(map: YAMLMap): Refusal[] {
  const known = new Set<string>();
  const found: Refusal[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const text = keyText(key);
    const [from = 0, to = from] = key.range ?? [];
    if (known.has(text) && found.length < MOST) {
      found.push({ code: "duplicate-key", message: TWICE, from, to });
    }
    known.add(text);
  }
  return found;
}

function walk(node: Node, found: Refusal[], text: string): void {
  const [from = 0, to = from] = node.range ?? [];
  const refuse = (code: ProblemCode, message: string): void => void found.push({ code, message, from, to });
  if (isAlias(node)) {
    refuse("yaml-anchor", NO_ALIAS);
    return;
  }
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) {
    refuse("yaml-anchor", `Remove the anchor &${node.anchor}: anchors and aliases are not used in designs.`);
  }
  if (node.tag !== undefined)
    refuse("yaml-tag", `Remove the tag ${asWritten(node.tag)}: designs use plain values.`);
  if (isScalar(node) && typeof node.value === "number" && !Number.isFinite(node.value)) {
    refuse("invalid-value", "This number has no place in JSON. Put it in quotes when it is meant as a text.");
  }
  if (!isCollection(node)) return;
  if (isMap(node)) found.push(...repeatedKeys(node));
  for (const item of node.items) {
    if (isPair(item)) {
      if (isMap(node) && !(isScalar(item.key) && item.key.value !== null)) {
        const [start = from] = isNode(item.key) ? (item.key.range ?? []) : [];
        const message = text.startsWith("{{", start - 1) ? QUOTES : "A key must be a text.";
        found.push({ code: "wrong-type", message, from: start, to: start + 1 });
      }
      if (isNode(item.key)) walk(item.key, found, text);
      if (isNode(item.value)) walk(item.value, found, text);
    } else if (isNode(item)) walk(item, found, text);
  }
}
