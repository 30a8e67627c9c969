import type { Route } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { Saving } from "../pages/library.ts";
import { SettingsDialog } from "../pages/review.ts";
import { START } from "../start-design.ts";

/** As behind a proxy that takes the header away, or without a secure connection. */
async function unisolated(route: Route): Promise<void> {
  const response = await route.fetch();
  const { "cross-origin-embedder-policy": _, ...headers } = response.headers();
  await route.fulfill({ response, headers });
}

for (const isShared of [true, false])
  test(`what is typed into the form shows in YAML, Python, spec and bytes at each key; memory shared with the worker: ${isShared}`, async ({
    page,
  }) => {
    if (!isShared) await page.route("**/*", unisolated);
    const editor = new EditorPage(page);
    await editor.start(START);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(isShared);
    const retries = editor.field("Reliability", "Retries");
    await retries.fill("4");
    await expect.poll(() => editor.codeText()).toBe(START.replace("retries: 3", "retries: 4"));

    await editor.show("Python");
    await expect(editor.preview).toContainText("The image must hold recipes.train.fit");
    await retries.press("End");
    for (const [key, now] of [
      ["2", "retries=42"],
      ["Backspace", "retries=4,"],
      ["1", "retries=41"],
    ] as const) {
      await retries.press(key);
      await expect(editor.code).toContainText(now);
    }
    await editor.show("TaskSpec");
    await expect(editor.code).toContainText('"retries": 41');
    await editor.preview.getByText("YAML", { exact: true }).last().click();
    await expect(editor.code).toContainText("retries: 41");

    await editor.show("Wire");
    const digest = editor.preview.getByTestId("digest");
    const before = await digest.textContent();
    await retries.fill("44");
    await expect(digest).not.toHaveText(before ?? "");
    await expect(digest).toHaveText(/^[0-9a-f]{64}$/);
  });

test("while the design does not compile the preview keeps the last good result and says so", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.show("Python");
  await expect(editor.code).toContainText("retries=3");
  await editor.field("Reliability", "Retries").fill("many");
  await expect(editor.preview).toContainText("The last good result");
  await expect(editor.code).toContainText("retries=3");
  await editor.field("Reliability", "Retries").fill("5");
  await expect(editor.code).toContainText("retries=5");
  await expect(editor.preview).not.toContainText("The last good result");
});

test("Enter after a value that is typed out begins the next line", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("\ninterruptible: true");
  await expect(page.getByRole("listbox", { name: "Suggest" })).toContainText("true");
  await page.keyboard.type("\ntimeout: 1h");
  await expect.poll(() => editor.codeText()).toContain("interruptible: true\n  timeout: 1h");
});

test("a bracket that is typed over a selected value takes its place", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.insertText("{a: [1]}");
  await expect.poll(() => editor.codeText()).toContain("  retries: {a: [1]}\n");
});

test("typing in a file of mixed line ends leaves those of the other lines", async ({ page, request }) => {
  const text = START.replaceAll("\n", "\r\n").replace("task\r\n", "task\n");
  const body = { title: "Mixed", text, settings: { project: "p", domain: "d" } };
  const { id } = await (await request.post("/api/v1/designs", { data: body })).json();
  await page.goto(`/designs/${id}`);
  const editor = new EditorPage(page);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("7");
  await new Saving(page).save();
  const saved = async (): Promise<string> => (await (await request.get(`/api/v1/designs/${id}`)).json()).text;
  await expect.poll(saved).toBe(text.replace("retries: 3", "retries: 37"));
});

test("before anything compiles the preview leads to what is missing in the settings", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START.replace(/ *container_image.*\n/, ""));
  await editor.show("TaskSpec");
  await editor.preview.getByRole("button", { name: /^Settings › Default image: / }).click();
  const settings = new SettingsDialog(page);
  await expect(settings.field("Default image")).toBeFocused();
  await page.keyboard.press("Escape");
  await editor.section("Image").getByRole("button", { name: "Open the settings" }).click();
  await expect(settings.field("Default image")).toBeFocused();
});
