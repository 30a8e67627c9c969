/** What stands in for the storage of a browser that keeps nothing for this page, and refuses to be asked. */
const nothing: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException("This browser keeps nothing for this page.", "SecurityError");
  },
  removeItem: () => undefined,
  clear: () => undefined,
};

/** The storage of the browser for this page, or one that holds nothing and keeps nothing. */
export function browserStorage(): Storage {
  try {
    return localStorage;
  } catch {
    return nothing;
  }
}
