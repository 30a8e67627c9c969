import type { Locator, Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { FormPage } from "../pages/form.ts";
import { RegistryPage } from "../pages/registry.ts";
import { ReviewDialog, SettingsDialog } from "../pages/review.ts";
import { START } from "../start-design.ts";

/** More stops than any screen has on the way to what the errand needs. */
const STOPS = 60;

/** Presses Tab until a control has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("a design is made, mended, registered and found without a mouse", async ({ page }) => {
  const editor = new EditorPage(page);
  const find = async (words: string, value: string): Promise<void> => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    await expect(editor.form.locator("input:focus, textarea:focus")).toHaveCount(1);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(value);
  };

  await page.goto("/");
  await press(page, page.getByRole("link", { name: "New design" }).first());
  await press(
    page,
    page.getByRole("button", { name: /^Blank task/ }).or(page.getByRole("link", { name: /^Blank task/ })),
  );
  await editor.form.waitFor();
  await find("module", "errand.keys");
  await find("function", "fit");
  await find("retries", "-1");

  await page.keyboard.press("Control+Enter");
  await expect(editor.summary).toBeFocused();
  await press(page, editor.summary.getByRole("button", { name: /at least 0/ }));
  await expect(editor.field("Reliability", "Retries")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3");
  await expect(editor.summary).toContainText("Name a default image");

  await page.keyboard.press("Control+Enter");
  await expect(editor.summary).toBeFocused();
  await press(page, editor.summary.getByRole("button", { name: /Name a default image/ }));
  await expect(new SettingsDialog(page).field("Default image")).toBeFocused();
  await page.keyboard.type("ghcr.io/acme/recipes:1");
  await page.keyboard.press("Escape");
  await expect(editor.summary).toBeHidden();

  const review = new ReviewDialog(page);
  await page.keyboard.press("Control+Enter");
  await review.dialog.waitFor();
  await press(page, review.dialog.getByRole("button", { name: "Register", exact: true }));
  await expect(review.dialog.getByRole("heading", { name: "Registered" })).toBeVisible();
  await press(page, review.dialog.getByRole("link", { name: "Open in the registry" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("errand.keys.fit");
  await expect(new RegistryPage(page).spec("YAML")).toContainText("retries: 3");
});

test("a field whose last letter is deleted waits for others where it is", async ({ page }) => {
  const form = new FormPage(page);
  const text = `${START}  timeout: 5m # each\n  cache: {version: "1", salt: "5"}\n  task_config: {plugin: Elastic, nnodes: 2}\n`;
  await form.start(text);
  for (const control of [
    form.section("Reliability").control("Timeout"),
    form.section("Plugin").control("Nodes"),
    form.section("Cache").control("Salt"),
  ]) {
    await control.press("ControlOrMeta+a");
    await page.keyboard.press("Backspace");
    await expect(control).toBeFocused();
    await expect(control).toHaveValue("");
    await page.keyboard.type("70");
    await expect(control).toHaveValue("70");
  }
  await expect
    .poll(async () => (await form.yaml()).trimEnd())
    .toBe(text.replace("5m", "70").replace('"5"', '"70"').replace("nnodes: 2", "nnodes: 70").trimEnd());
});

test("an old spelling stays while it is typed anew, and is not offered again once it is gone", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(`${START}  cache: true\n  cache_version: "1"\n`);
  const version = page.locator("[data-path='/parameters/cache_version']").getByRole("textbox");
  await version.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect.poll(() => form.yaml()).not.toContain("cache_version");
  await expect(version).toBeFocused();
  await page.keyboard.type("2");
  await expect.poll(() => form.yaml()).toContain('cache_version: "2"');
  await page.keyboard.press("Backspace");
  await expect.poll(() => form.yaml()).not.toContain("cache_version");
  await page.reload();
  await form.section("Cache").waitFor();
  await expect(version).toHaveCount(0);
});

test("an affinity that is written as YAML is typed anew as such", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}  pod_template: {pod_spec: {affinity: {podAffinity: {}}}}\n`);
  const affinity = form.section("Pod").root.locator("[data-path$='/affinity']").getByRole("textbox");
  await affinity.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect.poll(() => form.yaml()).not.toContain("podAffinity");
  await expect(affinity).toBeFocused();
  await page.keyboard.type("podAntiAffinity: {}");
  await expect.poll(() => form.yaml()).toContain("podAntiAffinity");
});

test("letters typed on a folded field all come into it", async ({ page }) => {
  const form = new FormPage(page);
  const pod = "  pod_template: {pod_spec: {containers: [{name: primary}]}}";
  await form.start(`${START}  task_config: {plugin: Elastic}\n${pod}\n`);
  for (const [section, field, control] of [
    ["Plugin", "Nodes", "Nodes"],
    ["Identity", "Docstring", "Short"],
    ["Execution", "Task resolver", "Location"],
    ["Pod", "Resources", "New name of Requests"],
  ] as const) {
    const { root } = form.section(section);
    const named = page.getByText(field, { exact: true });
    await root.locator("button[data-path]").filter({ has: named }).press("4");
    await expect(form.section(section).control(control)).toBeFocused();
    await page.keyboard.type("2");
    await expect(form.section(section).control(control)).toHaveValue("42");
  }
});

test("on a Mac the keys are those of a Mac, the code editor's own too", async ({ browser, product }) => {
  const context = await browser.newContext({
    baseURL: product.url,
    userAgent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/153.0 Safari/537.36",
  });
  await context.addInitScript(() => Object.defineProperty(navigator, "platform", { get: () => "MacIntel" }));
  const page = await context.newPage();
  const editor = new EditorPage(page);
  await editor.start(START);
  await expect(editor.preview.getByText("Ctrl+Shift+M lets Tab leave the editor")).toBeVisible();
  const code = page.getByRole("textbox", { name: /Ctrl\+Shift\+M lets Tab leave the editor/ });
  await code.focus();
  await page.keyboard.press("Control+Shift+M");
  await page.keyboard.press("Tab");
  await expect(code).not.toBeFocused();
  await context.close();
});
