import { steps } from "@fletch/task";

import { REVEAL_ROW, type RevealRow } from "../../components/use-row-window.ts";

/** What takes the focus inside a field. */
const CONTROL =
  "input:not([type=hidden], [disabled], [type=radio]:not(:checked)), textarea, [role=combobox], select, button";

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** The element of the field at a path, or of the nearest one around it. */
export function fieldElement(form: ParentNode, path: string): HTMLElement | undefined {
  for (let at = path; at !== ""; at = parentOf(at)) {
    const found = form.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (found !== null) return found;
  }
  return undefined;
}

/** Fields open a frame or two after they are asked for, rows of a long list a few more. */
const PATIENCE = 12;

/**
 * Brings the field at a path into view and puts the focus into its control. A field that has yet to open is waited for.
 * @param missing called when there is no such field at all
 */
export function goToField(form: HTMLElement, path: string, missing: () => void): void {
  const attempt = (left: number): void => {
    const element = fieldElement(form, path);
    // A button with a path is the quiet line of a field that is about to open.
    const isExact = element?.dataset["path"] === path && element.tagName !== "BUTTON";
    if (!isExact && left > 0) {
      if (element !== undefined) revealRow(element, path);
      requestAnimationFrame(() => attempt(left - 1));
      return;
    }
    if (element === undefined) {
      missing();
      return;
    }
    const inside = [
      ...(element.querySelector("[data-control]") ?? element).querySelectorAll<HTMLElement>(CONTROL),
    ];
    const control = element.matches(CONTROL)
      ? element
      : // A choice may stand before what is to be typed.
        (inside.find((each) => each.ariaInvalid === "true" && each.closest("[data-path]") === element) ??
        inside.find((each) => isExact || isOfPlace(each, element, path)));
    element.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
    stayInView(form, element, PATIENCE);
  };
  requestAnimationFrame(() => attempt(PATIENCE));
}

/** Rows that are drawn for the first time, and above all measured, move what stands below them for a few frames. */
function stayInView(form: HTMLElement, element: HTMLElement, left: number): void {
  if (left === 0) return;
  requestAnimationFrame(() => {
    if (!element.contains(document.activeElement)) return;
    const [place, seen] = [element.getBoundingClientRect(), form.getBoundingClientRect()];
    if (place.bottom > seen.bottom || place.top < seen.top) element.scrollIntoView({ block: "center" });
    stayInView(form, element, left - 1);
  });
}

/** The step of a path below an element: the name or the place of a row, where the element holds rows. */
const stepBelow = (element: HTMLElement, path: string): string =>
  steps(path.slice((element.dataset["path"] ?? "").length))[0] ?? "";

/** Has a long list draw the row of a path: of such a list only what can be seen is there. */
function revealRow(element: HTMLElement, path: string): void {
  const detail: RevealRow = stepBelow(element, path);
  element.querySelector("[data-rows]")?.dispatchEvent(new CustomEvent(REVEAL_ROW, { detail }));
}

/** Another row's control would take what is typed for the one that was asked for. */
function isOfPlace(control: HTMLElement, element: HTMLElement, path: string): boolean {
  const row = control.closest<HTMLElement>("[data-row]");
  return row === null || !element.contains(row) || row.dataset["row"] === stepBelow(element, path);
}

/** The path of the field that an element belongs to. */
export const pathOfElement = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>("[data-path]")?.dataset["path"];
