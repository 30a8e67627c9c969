/** The name of a container that is added: the primary one first, sidecars after it. */
export const nextContainer = (names: readonly unknown[], primary: string): string =>
  names.includes(primary) ? nextName(names, "sidecar") : primary;

/** The first name of a row with a number that no other row has. */
export function nextName(names: readonly unknown[], stem: string): string {
  let index = 1;
  while (names.includes(`${stem}-${index}`)) index += 1;
  return `${stem}-${index}`;
}
