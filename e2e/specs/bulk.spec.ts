import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";

test("adding what is missing lists it first, and is one step", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start("format: fletch/v1\nkind: task\n");
  await editor.review();
  await editor.summary.getByRole("button", { name: "Add missing…" }).press("Enter");
  const question = editor.summary.getByRole("group", { name: "Add missing" });
  await expect(question.getByRole("listitem")).toHaveText(['module""', 'function""']);
  await expect(question).toBeFocused();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Not now" }).press("Enter");
  await expect(editor.summary.getByRole("button", { name: "Add missing…" })).toBeFocused();
  await expect(editor.code).not.toContainText("module");

  await editor.summary.getByRole("button", { name: "Add missing…" }).press("Enter");
  await question.getByRole("button", { name: "Add them" }).press("Enter");
  await expect(editor.code).toContainText('function: ""');
  await expect(editor.code).toContainText('module: ""');
  await expect(editor.summary.getByRole("button", { name: "Add missing…" })).toBeHidden();
  await expect(editor.summary).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(editor.code).not.toContainText("module");
  await expect(editor.code).not.toContainText("function");
});

test("showing all defaults lists them first, changes no byte, and is one step", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start("format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\n");
  await page.getByRole("button", { name: "Target and settings" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Default image" }).fill("ghcr.io/acme/train:1");
  await page.keyboard.press("Escape");
  await editor.show("Wire");
  const digest = editor.preview.getByText(/^[0-9a-f]{64}$/);
  await expect(digest).toBeVisible();
  const before = await digest.textContent();
  await editor.show("YAML");

  const advanced = editor.section("Advanced");
  await advanced.getByRole("button", { name: "Show all defaults…" }).press("Enter");
  const question = advanced.getByRole("group", { name: "Show all defaults" });
  await expect(question.getByRole("listitem").filter({ hasText: "parameters.retries" })).toHaveText(
    "parameters.retries0",
  );
  await question.getByRole("button", { name: "Write them" }).press("Enter");
  await expect(editor.code).toContainText("retries: 0");
  await expect(editor.code).toContainText("enable_deck: false");
  await expect(advanced.getByRole("button", { name: "Show all defaults…" })).toBeHidden();
  await expect(advanced.getByRole("heading", { name: "Advanced" })).toBeFocused();
  await editor.show("Wire");
  await expect(digest).toHaveText(before ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await editor.show("YAML");
  await expect(editor.code).not.toContainText("parameters");
});

test("a field says that it differs from the saved design, and what gives a value that it does not set", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(
    "format: fletch/v1\nkind: task\nmodule: recipes.train\nfunction: fit\nparameters:\n  retries: 3\n",
  );
  const retries = editor.field("Reliability", "Retries");
  await retries.fill("4");
  const reliability = editor.section("Reliability");
  await expect(reliability.getByText("changed", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/designs\//);
  await retries.fill("5");
  await expect(reliability.getByText("changed", { exact: true })).toBeVisible();
  await expect(retries).toHaveAccessibleDescription(/set.*changed/);
  await editor.draftKept();
  await page.reload();
  await expect(retries).toHaveValue("5");
  await expect(reliability.getByText("changed", { exact: true })).toBeVisible();
  await retries.fill("4");
  await expect(reliability.getByText("changed", { exact: true })).toBeHidden();

  const image = editor.section("Image");
  await page.getByRole("button", { name: "Target and settings" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Default image" }).fill("ghcr.io/acme/train:1");
  await page.keyboard.press("Escape");
  await expect(image.getByText("inherited: settings")).toBeVisible();
  await expectAccessible(page);
});
