/** What takes the focus inside a field. */
const CONTROL =
  "input:not([type=hidden]):not([disabled]), textarea, [role=combobox], [role=radiogroup] input, select, button[data-add], button";

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

/** The element of the field at a path, or of the nearest one around it. */
export function fieldElement(form: ParentNode, path: string): HTMLElement | undefined {
  for (let at = path; at !== ""; at = parentOf(at)) {
    const found = form.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (found !== null) return found;
  }
  return undefined;
}

/** Fields open a frame or two after they are asked for. */
const PATIENCE = 6;

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
      requestAnimationFrame(() => attempt(left - 1));
      return;
    }
    if (element === undefined) {
      missing();
      return;
    }
    const control = element.matches(CONTROL)
      ? element
      : (element.querySelector("[data-control]") ?? element).querySelector<HTMLElement>(CONTROL);
    element.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => attempt(PATIENCE));
}

/** The path of the field that an element belongs to. */
export const pathOfElement = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>("[data-path]")?.dataset["path"];
