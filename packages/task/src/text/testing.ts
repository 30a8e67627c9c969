import fc from "fast-check";

import { flowText } from "./write.ts";

/** Numbers that decide how a value is written; used up one after the other, then begun anew. */
export type Choices = readonly number[];

interface Hand {
  /** One of `count` ways. */
  readonly pick: (count: number) => number;
  /** A comment like no other in the text. */
  readonly comment: () => string;
}

function handOf(choices: Choices): Hand {
  let at = 0;
  let comments = 0;
  return {
    pick: (count) => {
      const choice = choices[at % Math.max(choices.length, 1)] ?? 0;
      at += 1;
      return choice % count;
    },
    comment: () => {
      comments += 1;
      return `# c${comments}`;
    },
  };
}

const isCollection = (value: unknown): value is object => value !== null && typeof value === "object";
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** A value as a person might have written it: comments, blank lines, quotes, brackets, and indents of several sorts. */
export function styled(value: object, choices: Choices): string {
  const hand = handOf(choices);
  return `${isEmpty(value) ? flowText(value) : block(value, "", hand).join("\n")}\n`;
}

function scalar(value: unknown, { pick }: Hand): string {
  if (typeof value !== "string" || /[\n\r\t\p{C}\u2028\u2029]/u.test(value)) return flowText(value);
  const ways = [
    flowText(value),
    `'${value.replaceAll("'", "''")}'`,
    `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`,
  ];
  return ways[pick(3)] ?? "";
}

function block(value: object, indent: string, hand: Hand): string[] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, item]) => {
    const head = isList ? "-" : `${scalar(key, hand)}:`;
    const above = [
      ...(hand.pick(5) === 0 ? [""] : []),
      ...(hand.pick(4) === 0 ? [`${indent}${hand.comment()}`] : []),
    ];
    const behind = hand.pick(4) === 0 ? ` ${hand.comment()}` : "";
    if (!isCollection(item)) return [...above, `${indent}${head} ${scalar(item, hand)}${behind}`];
    if (isEmpty(item) || hand.pick(4) === 0) return [...above, `${indent}${head} ${flowText(item)}${behind}`];
    const inner = block(item, indent + innerIndent(isList, Array.isArray(item), hand), hand);
    const first = inner[0] ?? "";
    // `- a: 1` and `- - 1`, where nothing stands between.
    const joins = isList && behind === "" && first.trim() !== "" && !first.trimStart().startsWith("#");
    return joins
      ? [
          ...above,
          `${indent}-${" ".repeat(first.length - first.trimStart().length - indent.length - 1)}${first.trimStart()}`,
          ...inner.slice(1),
        ]
      : [...above, `${indent}${head}${behind}`, ...inner];
  });
}

/** A list in a map may stand at the map's own column. */
const innerIndent = (inList: boolean, isList: boolean, { pick }: Hand): string =>
  " ".repeat(inList || !isList ? ([2, 4][pick(2)] ?? 2) : ([0, 2, 4][pick(3)] ?? 0));

export const choices: fc.Arbitrary<Choices> = fc.array(fc.nat(59), { minLength: 1, maxLength: 30 });

export const commentsIn = (text: string): string[] => text.match(/# c\d+/g) ?? [];
