import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/react-virtual";
import { flushSync } from "react-dom";

/** Rows that are drawn beyond what is seen, on either side. */
const OVERSCAN = 12;

export interface LongList {
  readonly count: number;
  /** Of a row that was never seen, in pixels. */
  readonly rowHeight: number;
  /** Where the list begins in what scrolls, in pixels. */
  readonly margin: number;
  readonly scroller: () => HTMLElement;
  /** The row that stays drawn wherever it is scrolled to. */
  readonly focused: () => number | undefined;
}

export type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

const optionsOf = (list: LongList, drawAgain: () => void) => ({
  count: list.count,
  getScrollElement: list.scroller,
  estimateSize: () => list.rowHeight,
  overscan: OVERSCAN,
  scrollMargin: list.margin,
  rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
    const focused = list.focused();
    const seen = defaultRangeExtractor(range);
    return focused === undefined || focused >= range.count || seen.includes(focused)
      ? seen
      : [...seen, focused].toSorted((a, b) => a - b);
  },
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange: (_: RowVirtualizer, isScrolling: boolean) => {
    if (isScrolling) flushSync(drawAgain);
    else drawAgain();
  },
});

/** Finds the rows of a long list that are to be drawn. Most lists are short, and do without. */
export const rowVirtualizer = (list: LongList, drawAgain: () => void): RowVirtualizer =>
  new Virtualizer(optionsOf(list, drawAgain));

export const setList = (rows: RowVirtualizer, list: LongList, drawAgain: () => void): void =>
  rows.setOptions(optionsOf(list, drawAgain));
