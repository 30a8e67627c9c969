import { weigh } from "./weight.ts";

/** Tells what the built page weighs, and fails where that is more than its budget. Run it after `pnpm build`. */
const { weights, complaints } = weigh("apps/web/dist");
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

let bad = 0;
for (const { name, size, budget } of weights) {
  const isOver = budget !== undefined && size > budget;
  if (isOver) bad += 1;
  const bound = budget === undefined ? "" : ` of ${kilobytes(budget)}${isOver ? ": over budget" : ""}`;
  console.log(`${name.padEnd(46)} ${kilobytes(size).padStart(9)} gzip${bound}`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = bad + complaints.length === 0 ? 0 : 1;
