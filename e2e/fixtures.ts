import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

import { type Product, startProduct } from "./product.ts";

interface Shared {
  /** A running Fletch on the built page, with a store of its own; one per worker. */
  readonly product: Product;
}
interface Own {
  /** Fails the test when the page says something on its console that it should not, or asks for a foreign address. */
  readonly quiet: undefined;
}

export const test = base.extend<Own, Shared>({
  product: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  quiet: [
    async ({ page, product }, use) => {
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(`error: ${error.message}`));
      page.on("console", (message) => {
        // A request that is refused is told on the console by the browser itself; specs look at what the page says of it.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
          said.push(`console: ${message.text()}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (url.startsWith("http") && !url.startsWith(product.url)) said.push(`foreign address: ${url}`);
      });
      await use(undefined);
      expect(said, "what the page said that it should not").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Accessibility by axe, WCAG 2.2 A and AA, in both colour schemes.
 * @param within a selector: a dialog alone, when the page behind it is looked at elsewhere
 */
export async function expectAccessible(page: Page, within = "html"): Promise<void> {
  // However short, a change of colours lasts until a frame that a busy browser is late with, or that never comes out of sight.
  const still = await page.addStyleTag({ content: "*, ::before, ::after { transition: none !important; }" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .include(within)
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`),
    );
    expect(found, `in the ${colorScheme} scheme`).toEqual([]);
  }
  await still.evaluate((style) => (style as Element).remove());
}
