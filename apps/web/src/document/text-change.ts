/** One replacement in a text: what stood at an offset and what stands there now. Both ways can be played. */
export interface TextChange {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Characters that are compared at once: of a long text, one by one would hold up every key press. */
const STRIDE = 1024;

/**
 * The shortest single replacement of whole characters that turns one text into the other; undefined for equal texts. Half of a
 * character has no place in an editor: it would replace the other half too.
 */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at + STRIDE <= most && before.slice(at, at + STRIDE) === after.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && before[at] === after[at]) at += 1;
  if (isInside(before, at) || isInside(after, at)) at -= 1;
  let tail = 0;
  const end = (text: string): string => text.slice(text.length - tail - STRIDE, text.length - tail);
  while (tail + STRIDE <= most - at && end(before) === end(after)) tail += STRIDE;
  while (tail < most - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail -= 1;
  const removed = before.slice(at, before.length - tail);
  const inserted = after.slice(at, after.length - tail);
  if (removed !== "" && inserted !== "") return { at, removed, inserted };
  const from = at - toLineEnd(before.slice(0, at), removed + inserted);
  return {
    at: from,
    removed: before.slice(from, from + removed.length),
    inserted: after.slice(from, from + inserted.length),
  };
}

/**
 * How much further left the same lines can be put in or taken out, beginning with the break before them: among lines that
 * begin alike, the change would else lie across two of them, and the code editor colours what is left of both wrongly.
 */
function toLineEnd(head: string, moved: string): number {
  const lineBreak = head.includes("\r\n") ? "\r" : "\n";
  if (!moved.includes("\n") || moved.startsWith(lineBreak)) return 0;
  for (let back = 1; back <= moved.length && head.at(-back) === moved.at(-back); back += 1) {
    if (head.at(-back) === lineBreak) return back;
  }
  return 0;
}

/** Whether an offset stands between the two halves of a character (a surrogate pair). */
const isInside = (text: string, offset: number): boolean => (text.codePointAt(offset - 1) ?? 0) > 0xffff;

/**
 * What turns one text into the other, line by line where lines changed in place: two lines that lie far apart are two
 * replacements, and what stands between them is left alone. In order; places are those of the first text.
 */
export function changesBetween(before: string, after: string): readonly TextChange[] {
  const whole = changeBetween(before, after);
  if (whole === undefined) return [];
  const old = whole.removed.split("\n");
  const fresh = whole.inserted.split("\n");
  if (old.length !== fresh.length) return [whole];
  let at = whole.at;
  return old.flatMap((line, index) => {
    const change = changeBetween(line, fresh[index] ?? "");
    const start = at;
    at += line.length + 1;
    return change === undefined ? [] : { ...change, at: start + change.at };
  });
}

/** Plays a change on the text it was made for. */
export const play = (text: string, { at, removed, inserted }: TextChange): string =>
  text.slice(0, at) + inserted + text.slice(at + removed.length);

/** The change that takes this one back. */
export const inverse = ({ at, removed, inserted }: TextChange): TextChange => ({
  at,
  removed: inserted,
  inserted: removed,
});

/** The lines, from 1, that hold what a change put in; the end is inclusive. */
export function changedLines(
  text: string,
  { at, inserted }: TextChange,
): { readonly from: number; readonly to: number } {
  const lineOf = (offset: number): number => {
    let line = 1;
    for (
      let index = text.indexOf("\n");
      index !== -1 && index < offset;
      index = text.indexOf("\n", index + 1)
    )
      line += 1;
    return line;
  };
  const from = lineOf(at + (/^\r?\n/.exec(inserted)?.[0].length ?? 0));
  const end = at + inserted.length;
  return { from, to: Math.max(from, lineOf(inserted.endsWith("\n") ? end - 1 : end)) };
}
