import { Document, isCollection, visit } from "yaml";

const toString = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

/** `yaml-1.1` quotes what older readers would take for something else: yes, on, 012, 12:30:00, 1_000. */
const documentOf = (value: unknown): Document =>
  new Document(value, { aliasDuplicateObjects: false, compat: "yaml-1.1", keepUndefined: false });

/** A value in block style, from column 0, without the last newline. Strings are safe for YAML 1.1 readers. */
export const blockText = (value: unknown): string => documentOf(value).toString(toString).replace(/\n$/, "");

/** A value on one line, as between brackets. */
export const flowText = (value: unknown): string => {
  const document = documentOf(value);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
    Scalar: (_, node) => {
      if (typeof node.value === "string" && /[\n\r]/.test(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  const text = document.toString({ ...toString, collectionStyle: "flow" }).trimEnd();
  return isCollection(document.contents) && text.includes("\n") ? JSON.stringify(jsonable(value)) : text;
};

const jsonable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each)));

/** Whether a text is JSON, or YAML that begins like it: everything in it stays between brackets and quotes. */
export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** A value between the brackets of a text: JSON in JSON, else YAML on one line. */
export const bracketText = (text: string, value: unknown): string =>
  isJson(text)
    ? JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? Number(each) : each))
    : flowText(value);

/** A new text for a value (new designs, imports): block style, strings safe for YAML 1.1 readers. */
export const writeText = (value: unknown): string => `${blockText(value)}\n`;
