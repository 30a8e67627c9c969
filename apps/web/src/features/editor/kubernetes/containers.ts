/** The name of a container that is added: the primary one first, sidecars after it. */
export function nextContainer(names: readonly unknown[], primary: string): string {
  if (!names.includes(primary)) return primary;
  let index = 1;
  while (names.includes(`sidecar-${index}`)) index += 1;
  return `sidecar-${index}`;
}
