export interface TypeName {
  readonly name: string;
  readonly about: string;
  /** How it is used; names that need arguments are completed with them. */
  readonly example: string;
}

export interface Completion {
  /** The whole text once it is picked. */
  readonly value: string;
  readonly name: string;
  readonly about: string;
}

const LAST_NAME = /([\p{L}_][\p{L}\p{N}_.]*|)(\]*)$/u;
const MOST = 12;

const openBrackets = (text: string): number => text.split("[").length - text.split("]").length;

/**
 * What may stand where a name is being typed at the end of an annotation: `list[in` → `list[int]`. Brackets left open are
 * closed.
 */
export function completeType(text: string, names: readonly TypeName[]): readonly Completion[] {
  const [tail = "", typed = "", closed = ""] = LAST_NAME.exec(text) ?? [];
  const before = text.slice(0, text.length - tail.length);
  if (/["']$/.test(before) || (tail === "" && before !== "" && !/[[|,]\s*$/.test(before))) return [];
  const wanted = typed.toLowerCase();
  const rank = ({ name }: TypeName): number => {
    const lower = name.toLowerCase();
    return lower.startsWith(wanted) ? 0 : lower.includes(wanted) ? 1 : 2;
  };
  const found = names.filter((each) => rank(each) < 2).toSorted((a, b) => rank(a) - rank(b));
  return found.slice(0, MOST).flatMap(({ name, about, example }) => {
    const used = example.startsWith(`${name}[`) ? example : name;
    const whole = before + used;
    const value = whole + (closed || "]".repeat(Math.max(0, openBrackets(whole))));
    return value === text ? [] : [{ value, name: used, about }];
  });
}
