import { type RefObject, useEffect, useRef } from "react";

export interface RowGestures {
  readonly length: number;
  /** Enter in a row's text. */
  readonly onEnter: (index: number) => void;
  /** Alt+Up, Alt+Down, and dragging by the handle. */
  readonly onMove?: ((from: number, to: number) => void) | undefined;
}

/**
 * Keys and dragging in the rows of a list, whichever control they start in. Rows carry `data-row` and their `data-index`,
 * and the list itself `data-rows`, so that a list inside a row keeps its own.
 */
export function useRowGestures(list: RefObject<HTMLElement | null>, gestures: RowGestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const root = list.current;
    if (root === null) return undefined;
    const rowsOf = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-row]")].filter(isOwn);
    const isOwn = (element: Element): boolean => element.parentElement?.closest("[data-rows]") === root;
    const rowAt = (event: Event): number => {
      let row = (event.target as Element).closest("[data-row]");
      while (row !== null && !isOwn(row)) row = row.parentElement?.closest("[data-row]") ?? null;
      return row instanceof HTMLElement ? Number(row.dataset["index"]) : -1;
    };
    let dragged = -1;
    const stop = new AbortController();
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ): void => root.addEventListener(name, listener, { signal: stop.signal });
    listen("keydown", (event) => {
      const { onEnter, onMove } = latest.current;
      const target = event.target as HTMLElement;
      const index = rowAt(event);
      if (index < 0 || event.defaultPrevented || target.closest("[data-rows]") !== root) return;
      if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && onMove !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        const to = index + (event.key === "ArrowUp" ? -1 : 1);
        if (to >= 0 && to < latest.current.length) onMove(index, to);
      }
      const text = target.tagName === "INPUT" && target.getAttribute("aria-expanded") !== "true";
      if (event.key === "Enter" && text && !event.isComposing) {
        event.preventDefault();
        onEnter(index);
      }
    });
    listen("dragstart", (event) => {
      if ((event.target as Element).closest("[data-rows]") !== root) return;
      dragged = rowAt(event);
      event.dataTransfer?.setData("text/plain", "");
      event.stopPropagation();
    });
    listen("dragover", (event) => {
      if (dragged < 0) return;
      event.preventDefault();
      const over = rowAt(event);
      rowsOf().forEach((row) =>
        row.toggleAttribute("data-drop", row.dataset["index"] === String(over) && over !== dragged),
      );
    });
    listen("drop", (event) => {
      const to = rowAt(event);
      if (dragged >= 0) event.preventDefault();
      if (dragged >= 0 && to >= 0 && to !== dragged) latest.current.onMove?.(dragged, to);
    });
    listen("dragend", () => {
      dragged = -1;
      rowsOf().forEach((row) => row.removeAttribute("data-drop"));
    });
    return () => stop.abort();
  }, [list]);
}
