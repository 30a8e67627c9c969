import { Document, visit } from "yaml";

const toString = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

/** Of YAML 1.1 too, and not known to the library: the value tag and the merge key. */
const OLD_MARKS: ReadonlySet<unknown> = new Set(["=", "<<"]);

/** What YAML 1.1 takes for the end of a line, or for no text at all, and YAML 1.2 for any other character. */
const OLD_BREAKS = /[\x7F-\x9F\u2028\u2029\uFFFE\uFFFF]/g;

/** A text whose strings hold such characters between double quotes only. */
const escaped = (text: string): string =>
  text.replace(OLD_BREAKS, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** `yaml-1.1` quotes what older readers would take for something else: yes, on, 012, 12:30:00, 1_000. */
function documentOf(value: unknown): Document {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    compat: "yaml-1.1",
    keepUndefined: false,
  });
  visit(document, {
    Scalar: (_, node) => {
      const { value: text } = node;
      if (OLD_MARKS.has(text) || (typeof text === "string" && text.search(OLD_BREAKS) !== -1))
        node.type = "QUOTE_DOUBLE";
    },
  });
  return document;
}

/** A value in block style, from column 0, without the last newline. Strings are safe for YAML 1.1 readers. */
export const blockText = (value: unknown): string =>
  escaped(documentOf(value).toString(toString).replace(/\n$/, ""));

/** A value on one line, as between brackets. */
export const flowText = (value: unknown): string => {
  const document = documentOf(value);
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /[\n\r]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const options = { collectionStyle: "flow", doubleQuotedMinMultiLineLength: Infinity } as const;
  return escaped(document.toString({ ...toString, ...options }).trimEnd());
};

/** JSON of plain values, where an integer too long for a double keeps its digits. */
export function jsonText(value: unknown, indent = "", step = ""): string {
  if (typeof value === "bigint") return String(value);
  if (value === null || typeof value !== "object") return escaped(JSON.stringify(value) ?? "null");
  const inner = indent + step;
  const entries = Array.isArray(value)
    ? value.map((item) => jsonText(item, inner, step))
    : Object.entries(value).map(
        ([key, item]) => `${jsonText(key)}:${step === "" ? "" : " "}${jsonText(item, inner, step)}`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return open + close;
  return step === ""
    ? open + entries.join(",") + close
    : `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** Whether a text is JSON, or YAML that begins like it: everything in it stays between brackets and quotes. */
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** A value between the brackets of a text: JSON in JSON, else YAML on one line. */
export const bracketText = (text: string, value: unknown): string =>
  isJson(text) ? jsonText(value) : flowText(value);

/** A new text for a value (new designs, imports): block style, strings safe for YAML 1.1 readers. */
export const writeText = (value: unknown): string => `${blockText(value)}\n`;
