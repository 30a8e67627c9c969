/** The names in an address of the registry, each decoded on its own. */
export const partsOf = (pathname: string): readonly string[] => pathname.split("/").slice(2).map(decoded);

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // An address that somebody typed: what stands there is the name.
    return part;
  }
};
