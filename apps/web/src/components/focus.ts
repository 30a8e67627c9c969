/** Brings a row that is still being named into the document: it enters when its name is left. */
export const commitTyped = (): void => {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches("[data-new]")) active.blur();
};

/** In frames: rows of a long list come into being a few after they are scrolled to, and what follows an answer when React gets to it. */
const PATIENCE = 12;

/** Moves the focus once React has drawn what is to be focused. */
export const focusWhenDrawn = (
  find: () => HTMLElement | null | undefined,
  otherwise?: () => HTMLElement | null | undefined,
  then?: (found: HTMLElement) => void,
): void => {
  const attempt = (left: number): void => {
    const found = find();
    found?.focus();
    // In a part of the page that is not drawn while out of sight, nothing takes the focus before the next frame.
    if (found != null && (found === document.activeElement || left === 0)) then?.(found);
    else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
    else otherwise?.()?.focus();
  };
  requestAnimationFrame(() => attempt(PATIENCE));
};
