import { type RefObject, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";

import type * as virtualizing from "./row-virtualizer.ts";

/** Up to this many rows all are drawn. */
const ALL = 50;
/** From this many on, what draws only some of them is at hand. */
const SOON = 30;

export interface RowWindow {
  readonly indexes: readonly number[];
  /** Room of the rows above and below that are not drawn, in pixels. */
  readonly before: number;
  readonly after: number;
  /** Given to each row as its ref, so that its height is known. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  /** Brings a row onto the screen, and so into being. */
  readonly reveal: (index: number) => void;
}

/** Asks a list to bring a row onto the screen, by the row's name or its place. */
export const REVEAL_ROW = "reveal-row";
export type RevealRow = string;

/** Answers those who ask for a row from outside. */
export function useRevealedRows(
  list: RefObject<HTMLElement | null>,
  rows: RowWindow,
  indexOf: (name: RevealRow) => number,
): void {
  const latest = useRef({ rows, indexOf });
  useEffect(() => {
    latest.current = { rows, indexOf };
  });
  useEffect(() => {
    const { current } = list;
    const reveal = (event: Event): void => {
      const { rows: now, indexOf: placeOf } = latest.current;
      const index = placeOf((event as CustomEvent<RevealRow>).detail);
      if (index >= 0 && !now.indexes.includes(index)) now.reveal(index);
    };
    current?.addEventListener(REVEAL_ROW, reveal);
    return () => current?.removeEventListener(REVEAL_ROW, reveal);
  }, [list]);
}

const scrollerOf = (element: HTMLElement | null): HTMLElement => {
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
};

/** The row of this list that holds the focus: it stays drawn wherever it is scrolled to. */
const focusedRow = (list: HTMLElement | null): number | undefined => {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row != null && list?.contains(row) === true ? Number(row.dataset["index"]) : undefined;
};

type Program = typeof virtualizing;
let loaded: Program | undefined;

/** What finds the rows to draw, once it has come; "none" where it does not come. */
function useProgram(wanted: boolean): Program | "none" | undefined {
  const [program, setProgram] = useState<Program | "none" | undefined>(loaded);
  useEffect(() => {
    if (!wanted || program !== undefined) return undefined;
    let here = true;
    const load = async (): Promise<void> => {
      loaded = await import("./row-virtualizer.ts").catch(() => undefined);
      if (here) setProgram(loaded ?? "none");
    };
    void load();
    return () => {
      here = false;
    };
  }, [wanted, program]);
  return program;
}

function useVirtualRows(program: Program | undefined, list: virtualizing.LongList) {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const [first] = useState(list);
  const rows = useMemo(() => program?.rowVirtualizer(first, drawAgain), [program, first]);
  if (rows !== undefined) program?.setList(rows, list, drawAgain);
  useLayoutEffect(() => rows?._didMount(), [rows]);
  useLayoutEffect(() => rows?._willUpdate());
  return rows;
}

const indexesTo = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Of a long list, the rows that can be seen; of a short one, all. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  length: number,
  rowHeight: number,
): RowWindow {
  const long = length > ALL;
  // Where the list begins in what scrolls; what stands above it may grow.
  const [margin, setMargin] = useState(0);
  const program = useProgram(length >= SOON);
  const rows = useVirtualRows(long && program !== "none" ? program : undefined, {
    count: length,
    rowHeight,
    margin,
    scroller: () => scrollerOf(list.current),
    focused: () => focusedRow(list.current),
  });
  const drawn = rows?.getVirtualItems() ?? [];
  const firstDrawn = drawn[0]?.index;
  useLayoutEffect(() => {
    if (!long || list.current === null) return;
    const scroller = scrollerOf(list.current);
    const top =
      list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    // oxlint-disable-next-line react/set-state-in-effect -- a measure of the layout, known only now
    setMargin(Math.round(top));
    // oxlint-disable-next-line react/exhaustive-deps -- with other rows drawn, what stands above may have grown
  }, [long, list, drawn.length, firstDrawn]);
  if (rows === undefined || drawn.length === 0) {
    // Until what is seen is known, the first rows, where they will stand.
    const shown = long && program !== "none" ? ALL : length;
    const after = (length - shown) * rowHeight;
    return { indexes: indexesTo(shown), before: 0, after, measure: undefined, reveal: () => {} };
  }
  return {
    indexes: drawn.map(({ index }) => index),
    before: (drawn[0]?.start ?? margin) - margin,
    after: rows.getTotalSize() - ((drawn.at(-1)?.end ?? margin) - margin),
    measure: rows.measureElement,
    reveal: (index) => rows.scrollToIndex(index, { align: "auto" }),
  };
}
