import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { RegistryPage } from "../pages/registry.ts";
import { ReviewDialog, SettingsDialog } from "../pages/review.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test("a design is made, mended, registered and found by taps", async ({ page }) => {
  const editor = new EditorPage(page);
  const settings = new SettingsDialog(page);
  const { dialog } = new ReviewDialog(page);
  const review = page.getByRole("button", { name: "Review and register" });
  const search = page.getByRole("combobox", { name: "Find a field" });
  const fill = async (words: string, value: string): Promise<void> => {
    await search.tap();
    await page.keyboard.type(words);
    await page.getByRole("listbox", { name: "Fields" }).getByRole("option").first().tap();
    // On a phone the search is in the form too.
    await editor.form.locator("input:focus:not([role=combobox])").fill(value);
  };

  await page.goto("/");
  await page.getByRole("link", { name: "New design" }).first().tap();
  await page.getByRole("button", { name: /^Blank task/ }).tap();
  await expect(search).toHaveAttribute("placeholder", "Find a field");
  await fill("module", "errand.taps");
  await fill("function", "fit");
  await fill("retries", "-1");

  await review.tap();
  await editor.summary.getByRole("button", { name: /at least 0/ }).tap();
  await editor.form.locator("input:focus").fill("3");
  await review.tap();
  await editor.summary.getByRole("button", { name: /Name a default image/ }).tap();
  await expect(settings.field("Default image")).toBeFocused();
  await page.keyboard.type("ghcr.io/acme/recipes:1");
  await settings.close();
  await expect(editor.summary).toBeHidden();

  await page.getByRole("tab", { name: "Preview" }).tap();
  await expect(editor.preview.getByText("Ctrl+M")).toBeHidden();
  await editor.preview.getByRole("tab", { name: "Python" }).tap();
  await expect(editor.code).toContainText("retries=3");
  await review.tap();
  await dialog.waitFor();
  await expectAccessible(page, "[role=dialog]");
  await dialog.getByRole("button", { name: "Register", exact: true }).tap();
  await dialog.getByRole("link", { name: "Open in the registry" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("errand.taps.fit");
  await expect(new RegistryPage(page).spec("YAML")).toContainText("retries: 3");
});
