import type { Locator } from "@playwright/test";

/** The lines of a code editor in their order, as far as they are on the screen; blanks are drawn as other signs. */
export const codeLines = (editor: Locator): Promise<string[]> =>
  editor.locator(".view-line").evaluateAll((elements) =>
    elements
      .map((element) => [Number.parseFloat((element as HTMLElement).style.top), element.textContent] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, text]) => text.replaceAll(/[\u00A0\u00B7]/g, " ")),
  );
