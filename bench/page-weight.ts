import { weigh } from "../scripts/weight.ts";
import type { Promised } from "./figure.ts";

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)} kB`;

/** What the built page asks of a browser, gzipped. */
export const pageWeight: Promised = {
  name: "page-weight",
  measure: async () =>
    weigh(new URL("../apps/web/dist", import.meta.url).pathname).weights.map(({ name, size, budget }) => ({
      what: `Weight: ${name}`,
      value: kilobytes(size),
      ...(budget !== undefined && { goal: `${kilobytes(budget)} or less`, isMet: size <= budget }),
    })),
};
