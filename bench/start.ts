import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startProduct } from "../e2e/product.ts";
import { type Figure, median, milliseconds, percentile, type Promised } from "./figure.ts";

const STARTS = 11;

/** From the command to an answer of /readyz, in milliseconds. */
async function start(folder: string): Promise<number> {
  const begun = performance.now();
  const product = await startProduct({ FLETCH_DATA: folder, FLETCH_LOG_LEVEL: "warn" });
  try {
    const answer = await fetch(`${product.url}/readyz`);
    if (!answer.ok) throw new Error(`/readyz answered ${answer.status}`);
    return performance.now() - begun;
  } finally {
    await product.stop();
  }
}

/** How soon an installed and built product is ready. */
export const startUp: Promised = {
  name: "start",
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), "fletch-bench-"));
    try {
      // The first start makes the tables.
      const first = await start(folder);
      const later: number[] = [];
      for (let count = 0; count < STARTS; count += 1) later.push(await start(folder));
      const figure: Figure = {
        what: `Start of an installed product to ready, median of ${STARTS}`,
        value: milliseconds(median(later)),
        goal: "1 s or less",
        isMet: median(later) <= 1_000,
      };
      return [
        figure,
        { what: "the slowest of them", value: milliseconds(percentile(later, 1)) },
        { what: "the first start, with an empty store", value: milliseconds(first) },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
