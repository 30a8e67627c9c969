/** A free version that reads like the one that is taken: the last number in it goes up by one. */
export function nextVersion(taken: string, known: ReadonlySet<string>): string {
  const found = /^(.*?)(\d{1,15})(\D*)$/s.exec(taken);
  const [before, number, after] = found
    ? [found[1] ?? "", Number(found[2]), found[3] ?? ""]
    : [`${taken}-`, 1, ""];
  const width = found?.[2]?.startsWith("0") === true ? found[2].length : 0;
  for (let next = number + 1; ; next += 1) {
    const version = `${before}${String(next).padStart(width, "0")}${after}`;
    if (version !== taken && !known.has(version)) return version;
  }
}
