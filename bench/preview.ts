import type { Promised } from "./figure.ts";

export const preview: Promised = {
  name: "preview",
  measure: async () => {
    throw new Error("the page is not there yet");
  },
};
