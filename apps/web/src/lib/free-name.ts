/** The first name of a stem and a number that is not taken. */
export function freeName(taken: readonly unknown[], stem: string, from = 1): string {
  let index = from;
  while (taken.includes(`${stem}${index}`)) index += 1;
  return `${stem}${index}`;
}
