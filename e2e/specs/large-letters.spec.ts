import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { START } from "../start-design.ts";

test("where a browser is set to larger letters, a phone scrolls no page sideways and a desk keeps its preview", async ({
  playwright,
  launchOptions,
  product,
}) => {
  const larger = "--blink-settings=defaultFontSize=24";
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), larger],
  });
  const page = await browser.newPage({ baseURL: product.url, viewport: { width: 390, height: 844 } });
  const editor = new EditorPage(page);
  const hidden = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto("/");
  await page.getByRole("heading", { name: "Designs", exact: true }).waitFor();
  expect(await hidden()).toBe(0);
  await editor.start(START);
  expect(await hidden()).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(editor.preview).toBeVisible();
  const name = page.getByRole("button", { name: "Target and settings" }).getByText("recipes.train.fit");
  expect((await name.boundingBox())?.width).toBeGreaterThan(100);
  await browser.close();
});
