import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Up to this many rows all are drawn. */
const ALL = 50;
/** Rows that are drawn beyond what is seen, on either side. */
const OVERSCAN = 12;

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

/** Of a long list, the rows that can be seen; of a short one, all. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  length: number,
  rowHeight: number,
): RowWindow {
  const long = length > ALL;
  // Where the list begins in what scrolls; what stands above it may grow.
  const [margin, setMargin] = useState(0);
  const rows = useVirtualizer({
    count: length,
    enabled: long,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor: (range) => {
      const focused = focusedRow(list.current);
      const seen = defaultRangeExtractor(range);
      return focused === undefined || focused >= range.count || seen.includes(focused)
        ? seen
        : [...seen, focused].toSorted((a, b) => a - b);
    },
  });
  const drawn = rows.getVirtualItems();
  const firstDrawn = drawn[0]?.index;
  useLayoutEffect(() => {
    if (!long || list.current === null) return;
    const scroller = scrollerOf(list.current);
    const top =
      list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    // oxlint-disable-next-line react/set-state-in-effect -- a measure of the layout, known only now
    setMargin(Math.round(top));
  }, [long, list, drawn.length, firstDrawn]);
  if (!long) {
    const indexes = Array.from({ length }, (_, index) => index);
    return { indexes, before: 0, after: 0, measure: undefined, reveal: () => {} };
  }
  return {
    indexes: drawn.map(({ index }) => index),
    before: (drawn[0]?.start ?? margin) - margin,
    after: rows.getTotalSize() - ((drawn.at(-1)?.end ?? margin) - margin),
    measure: rows.measureElement,
    reveal: (index) => rows.scrollToIndex(index, { align: "auto" }),
  };
}
