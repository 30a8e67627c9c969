import type { Twin } from "../twin.ts";

/** Keys of a design that have a form of their own; the others are shown by what their schema says. */
export const keyTwins: Readonly<Record<string, Twin>> = {};
