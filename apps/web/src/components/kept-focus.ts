import { useEffect } from "react";

import { arriveAt } from "./arrival.ts";

/** Where the focus was, for when what had it is taken away. */
interface Place {
  readonly element: Element;
  /** From the inside out. */
  readonly around: readonly Element[];
  readonly name: string;
  readonly path: string | undefined;
}

const HEADING = "main h2[tabindex]";
const FOCUSABLE = "h2[tabindex], a[href], button:enabled, input:enabled, textarea:enabled, select:enabled";
/** For how long a place outlives its page, in milliseconds: the first save puts another page in its place. */
const OUTLIVES = 1000;

/** How often a button that is at work is looked at again, in milliseconds. */
const WORKS = 100;

let waiting: ReturnType<typeof setTimeout> | undefined;
let worked: Element | undefined;
let last: Place | undefined;
/** The last place that was not in a dialog or menu. */
let onPage: Place | undefined;
let pages = 0;

const nameOf = (element: Element): string =>
  element.getAttribute("aria-label") ?? (element.tagName === "BUTTON" ? element.textContent : "");
const pathOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>("[data-path]")?.dataset["path"];
const isShown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

function placeOf(element: Element): Place {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null; each = each.parentElement) around.push(each);
  return { element, around, name: nameOf(element), path: pathOf(element) };
}

const firstIn = (root: ParentNode, selector: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(isShown);

/** What stands for a place that went: its like, the control of its field, what is nearest around it. */
function standIn(place: Place): HTMLElement | undefined {
  if (place.element instanceof HTMLElement && isShown(place.element) && !place.element.matches(":disabled"))
    return place.element;
  const like = [...document.querySelectorAll<HTMLElement>("button:enabled")].find(
    (each) =>
      place.name !== "" && nameOf(each) === place.name && pathOf(each) === place.path && isShown(each),
  );
  if (like !== undefined) return like;
  if (place.path !== undefined) {
    const own = `[data-path="${CSS.escape(place.path)}"]`;
    const control = "[data-control] :is(input:enabled, textarea:enabled, select:enabled, button:enabled)";
    const found = firstIn(document, `${own} ${control}, button${own}:enabled`);
    if (found !== undefined) return found;
  }
  for (const each of place.around) {
    const near = isShown(each) ? firstIn(each, FOCUSABLE) : undefined;
    // The whole page is not near: its form is where work goes on.
    if (near !== undefined && each.closest("main, aside, nav, header") !== null) return near;
  }
  return firstIn(document, HEADING);
}

function recover(): void {
  clearTimeout(waiting);
  if (last === undefined || document.activeElement !== document.body || !document.hasFocus()) return;
  const { element } = last;
  if (isShown(element) && element.matches("[data-loading]")) {
    // It cannot have the focus while it works, and gets it back.
    worked = element;
    waiting = setTimeout(recover, WORKS);
    return;
  }
  if (isShown(element) && !element.matches(":disabled") && element !== worked) {
    // Left on purpose, by a click beside everything.
    last = undefined;
    return;
  }
  worked = undefined;
  // A dialog that stays open keeps the focus: what is behind it cannot be reached.
  const dialog = last.around.find((each) => each.matches("[role=dialog]") && isShown(each));
  if (dialog !== undefined) {
    (firstIn(dialog, "[data-autofocus]") ?? firstIn(dialog, FOCUSABLE))?.focus();
    return;
  }
  const inPage = last.around.some((each) => each.id === "root");
  const from = inPage ? last : (onPage ?? last);
  standIn(from)?.focus();
}

/** After what React and dialogs do about the focus by themselves. */
const recoverSoon = (): void => {
  // What is disabled loses the focus with the next frame.
  if (last?.element.matches(":disabled") || (last !== undefined && document.activeElement === document.body))
    requestAnimationFrame(() => setTimeout(recover));
};

const recoverLater = (): void => {
  setTimeout(recoverSoon);
};

function remember(event: FocusEvent): void {
  if (!(event.target instanceof Element)) return;
  last = placeOf(event.target);
  if (last.around.some((each) => each.id === "root")) onPage = last;
}

/** While the page is shown, what is pressed and goes away with that hands the focus to its neighbour. */
export function useKeptFocus(): void {
  useEffect(() => {
    pages += 1;
    const observer = new MutationObserver(recoverSoon);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", recoverLater);
    if (last === undefined) arriveAt(firstIn(document, HEADING));
    else recoverSoon();
    return () => {
      pages -= 1;
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", recoverLater);
      setTimeout(() => {
        if (pages === 0) last = onPage = undefined;
      }, OUTLIVES);
    };
  }, []);
}
