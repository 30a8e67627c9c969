import { type Problem, readText, writeText } from "@fletch/task";

import { valueAt } from "./plain-value.ts";

/** What was typed into text areas of the form and cannot be read, by the path of its place. */
export type Unread = Readonly<Record<string, UnreadText>>;

interface UnreadText {
  readonly text: string;
  /** The YAML of the value that it was typed over. */
  readonly over: string;
}

/** The YAML of the value at a place; nothing where there is none. */
export const writtenAt = (value: unknown, path: string): string => {
  const at = valueAt(value, path);
  return at === undefined ? "" : writeText(at);
};

/** Top-level keys and parameters need nothing around them. */
const hasPlace = (value: unknown, path: string): boolean =>
  /^(?:\/parameters)?\/[^/]*$/.test(path) ||
  valueAt(value, path.slice(0, path.lastIndexOf("/"))) !== undefined;

/** What still waits at a place: nothing while it is gone, or holds a value that came from elsewhere. */
export const unreadAt = (value: unknown, unread: Unread, path: string): string | undefined => {
  const typed = unread[path];
  return typed !== undefined && hasPlace(value, path) && typed.over === writtenAt(value, path)
    ? typed.text
    : undefined;
};

/** What still waits anywhere. */
export const stillUnread = (value: unknown, unread: Unread): Unread =>
  Object.fromEntries(Object.entries(unread).filter(([path]) => unreadAt(value, unread, path) !== undefined));

/** Why a text that was typed for a place cannot be read. */
export function unreadProblem(path: string, text: string): Problem {
  const [problem] = readText(text).problems;
  const message = `Line ${problem?.range?.start.line ?? 1}: ${problem?.message} The design keeps the last text that could be read.`;
  return { path, code: "yaml-syntax", severity: "error", stage: "compile", message };
}

/** A design that can be read has no other problems of this sort. Its text area tells it, so that no field has to. */
export const isUnread = ({ code }: Problem): boolean => code === "yaml-syntax";

/** The problems of a design with those of what waits at its places. */
export const withUnread = (
  problems: readonly Problem[],
  value: unknown,
  unread: Unread,
): readonly Problem[] => {
  const waiting = Object.entries(stillUnread(value, unread));
  return waiting.length === 0 && !problems.some(isUnread)
    ? problems
    : [
        ...problems.filter((problem) => !isUnread(problem)),
        ...waiting.map(([path, { text }]) => unreadProblem(path, text)),
      ];
};
