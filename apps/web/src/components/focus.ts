/** Moves the focus once React has drawn what is to be focused. */
export const focusAfterRender = (find: () => HTMLElement | null | undefined): void => {
  requestAnimationFrame(() => find()?.focus());
};
