import type { DesignSummary } from "@fletch/contract";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

import { ROW_HEIGHT } from "./design-row.tsx";

import classes from "./library.module.css";

export interface DesignListProps {
  readonly designs: readonly DesignSummary[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly renderRow: (design: DesignSummary) => ReactNode;
}

/** However many designs: only the rows in view are drawn, and the next page is fetched on the way down. */
export function DesignList({ designs, hasMore, onMore, renderRow }: DesignListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (list.current === null || scroller === null) return;
    setTop(
      list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    );
  }, [designs.length]);
  const rows = useVirtualizer({
    count: designs.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => designs[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const nearEnd = last >= designs.length - 10;
  useEffect(() => {
    if (hasMore && nearEnd) onMore();
  }, [hasMore, nearEnd, onMore, designs.length]);
  return (
    <ul ref={list} className={classes["list"]} aria-label="Designs" style={{ height: rows.getTotalSize() }}>
      {items.map((item) => {
        const design = designs[item.index];
        return (
          design !== undefined && (
            <li
              key={item.key}
              className={classes["row"]}
              aria-setsize={hasMore ? -1 : designs.length}
              aria-posinset={item.index + 1}
              style={{ height: ROW_HEIGHT, transform: `translateY(${item.start - top}px)` }}
            >
              {renderRow(design)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What scrolls is the content of the page's frame, whose header stays. */
const scrollerOf = (element: HTMLElement | null): HTMLElement | null => element?.closest("main") ?? null;
