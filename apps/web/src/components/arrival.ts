let begun = false;

/**
 * A page that takes the place of another gets the focus, which went away with what was pressed there. The first page
 * leaves it to the browser.
 */
export const arriveAt = (place: HTMLElement | null | undefined): void => {
  if (begun && document.activeElement === document.body) place?.focus({ preventScroll: true });
  begun = true;
};
