import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

import classes from "./virtual-list.module.css";

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** In pixels; every row has the same. */
  readonly rowHeight: number;
  /** The query of which the items are pages. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly fetchNextPage: (options: { readonly cancelRefetch: boolean }) => unknown;
  };
  readonly renderRow: (item: Item) => ReactNode;
}

/** However many rows: only those in view are drawn, and the next page is fetched on the way down. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, rowHeight } = props;
  const { hasNextPage, fetchNextPage } = props.pages;
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (list.current === null || scroller === null) return;
    const distance = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setTop(distance + scroller.scrollTop);
  }, [items.length]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : props.keyOf(item);
    },
  });
  const drawn = rows.getVirtualItems();
  const nearEnd = (drawn.at(-1)?.index ?? 0) >= items.length - 10;
  useEffect(() => {
    if (hasNextPage && nearEnd) void fetchNextPage({ cancelRefetch: false });
  }, [hasNextPage, nearEnd, fetchNextPage, items.length]);
  return (
    <ul
      ref={list}
      className={classes["list"]}
      aria-label={props.label}
      style={{ height: rows.getTotalSize() }}
    >
      {drawn.map((row) => {
        const item = items[row.index];
        return (
          item !== undefined && (
            <li
              key={row.key}
              className={classes["row"]}
              aria-setsize={hasNextPage ? -1 : items.length}
              aria-posinset={row.index + 1}
              style={{ height: rowHeight, transform: `translateY(${row.start - top}px)` }}
            >
              {props.renderRow(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What scrolls is the content of the page's frame, whose header stays. */
const scrollerOf = (element: HTMLElement | null): HTMLElement | null => element?.closest("main") ?? null;
