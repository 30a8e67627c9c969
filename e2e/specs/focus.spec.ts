import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { LibraryPage } from "../pages/library.ts";
import { START } from "../start-design.ts";

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = window.document.activeElement;
    return element === null || element === window.document.body
      ? "nothing"
      : (element.getAttribute("aria-label") ?? element.textContent ?? element.tagName);
  });

test("the keys that save do so from an input and from the YAML", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.field("Reliability", "Retries").fill("4");
  await page.keyboard.press("Control+s");
  await expect(page).toHaveURL(/\/designs\//);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await editor.clickInYaml("retries: 4");
  await page.keyboard.type("2");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("42");
  await expect(page.getByText("Your draft is back.")).toBeHidden();
});

test("a row whose name is still being typed is saved too", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(`${START}  environment: {MODE: fast}\n`);
  const section = editor.section("Environment and secrets");
  await section.getByRole("button", { name: "Add variable" }).click();
  await page.keyboard.type("REGION");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(editor.code).toContainText("REGION");
  await expect.poll(() => focused(page)).not.toBe("nothing");
});

test("a field of a plugin that is not chosen is searched for, and leads to where it is chosen", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await editor.start(START);
  await page.getByRole("combobox", { name: "Find a field" }).fill("spark_conf");
  await page.getByRole("option", { name: /Plugin › Spark Settings/ }).click();
  await expect(page.locator('[data-path="/parameters/task_config"] input:focus')).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Preview" }).click();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Find a field" })).toBeFocused();
});

test("deleting a design leads to the way back, and that to the design", async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  await library.import(
    { name: "focus-a.yaml", text: `${START}docstring: focus a\n` },
    { name: "focus-b.yaml", text: `${START}docstring: focus b\n` },
  );
  await library.act("focus-a", "Delete");
  await expect(library.row("focus-a")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(library.row("focus-a").getByRole("link")).toBeFocused();
});

test("what goes away when it is pressed hands the focus on", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(`${START}bogus: 1\nother: 2\nthird: 3\n`);
  const reliability = editor.section("Reliability");
  await reliability.getByRole("button", { name: "Clear Retries" }).press("Enter");
  await expect(editor.code).not.toContainText("retries");
  await expect.poll(() => focused(page)).not.toBe("nothing");
  await expect(
    reliability.locator('[data-path="/parameters/retries"] :focus, [data-path="/parameters/retries"]:focus'),
  ).toBeVisible();

  const advanced = editor.section("Advanced");
  await advanced.getByRole("button", { name: "Remove unknown…" }).press("Enter");
  await expect.poll(() => focused(page)).not.toBe("nothing");
  await advanced.getByRole("button", { name: "Keep them" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("Remove unknown…");
  await expect(advanced.getByRole("button", { name: "Remove bogus" })).toHaveCount(1);
  await advanced.getByRole("button", { name: "Remove bogus" }).press("Enter");
  await expect(editor.code).not.toContainText("bogus");
  await expect(advanced.locator(":focus")).toBeVisible();

  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(page).toHaveURL(/\/designs\//);
  await expect.poll(() => focused(page)).toBe("Save");
});

test("Escape from a review that was loaded just now, and reverting the text, leave the focus in the page", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await page.getByRole("button", { name: "Review and register" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Review and register" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Review and register" })).toBeHidden();
  await expect.poll(() => focused(page)).toBe("Review and register");

  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("\n\t- x");
  await editor.banner.getByRole("button", { name: "Revert to last valid text" }).press("Enter");
  await expect(editor.banner).toBeHidden();
  await expect.poll(() => focused(page)).not.toBe("nothing");
});

test("a field that an undo of the YAML closes under the focus hands it on", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("function: fit");
  await page.keyboard.type(": x");
  await page.getByRole("button", { name: "Revert to last valid text" }).click();
  const folded = editor.section("Identity").getByRole("button", { name: /^Async/ });
  await expect(folded).toBeEnabled();
  await folded.focus();
  await page.keyboard.press("Control+z");
  await expect(folded).toBeDisabled();
  await expect.poll(() => focused(page)).not.toBe("nothing");
});

test("a name changed elsewhere replaces what was typed over it, and a paste overwrites nothing unasked", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(`${START}  environment:\n    A: '1'\n    B: '2'\n`);
  const environment = editor.section("Environment and secrets");
  const first = environment.getByRole("textbox", { name: /^Variable 1 of/ });
  await first.fill("B");
  await first.blur();
  await expect(first).toHaveValue("B");
  await editor.clickInYaml("A: '1'");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await page.keyboard.type("Q");
  await expect(first).toHaveValue("Q");

  await environment.getByRole("button", { name: "Add variable" }).click();
  await environment.getByRole("textbox", { name: /^New variable/ }).evaluate((input) => {
    const data = new DataTransfer();
    data.setData("text", "X=1\nB=dup\nnonsense here");
    input.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(editor.code).toContainText('X: "1"');
  await expect(editor.code).toContainText("B: '2'");
  await expect(environment.getByText("another value for B")).toBeVisible();
  await expect(environment.getByText("nonsense here")).toBeVisible();
  await environment.getByRole("button", { name: "Replace with what was pasted" }).click();
  await expect(editor.code).toContainText("B: 'dup'");
});

test("a number shows what was stored, a proposed name is replaced by typing, the end marks the last section", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  const retries = editor.field("Reliability", "Retries");
  await retries.fill("1e3");
  await retries.blur();
  await expect(retries).toHaveValue("1000");
  await expect(retries).toHaveAccessibleDescription(/(^| )set /);
  await editor.section("Inputs and outputs").getByRole("button", { name: "Add input" }).click();
  await expect(editor.code).toContainText("input_1");
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString() ?? "")).toBe("input_1");
  await page.keyboard.type("epochs");
  await expect(editor.code).toContainText("name: epochs");
  await editor.section("Advanced").hover();
  await page.mouse.wheel(0, 20_000);
  await expect(editor.chip("Advanced")).toHaveAttribute("aria-current", "true");
});

test("a page that takes the place of another has the focus", async ({ page }) => {
  await new LibraryPage(page).open();
  await page.getByRole("link", { name: "New design" }).first().press("Enter");
  await expect(page.getByRole("heading", { name: "New design", level: 1 })).toBeFocused();
  await page.getByRole("button", { name: /^Blank task/ }).press("Enter");
  await expect(page.getByRole("heading", { name: "Identity" })).toBeFocused();
  await page.getByRole("link", { name: "Fletch, to the library" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Designs", level: 1 })).toBeFocused();
});

test("keys lead nowhere behind a dialog, and the problems they lead to are those of the settings too", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START.replace("container_image: ghcr.io/acme/train:1.4", "requests: {mem: 400m}"));
  const retries = editor.field("Reliability", "Retries");
  await retries.fill("4");
  await expect(editor.chip("Image")).toContainText("1 error");
  await page.keyboard.press("F8");
  const dialog = page.getByRole("dialog", { name: "Target and settings" });
  const image = dialog.getByRole("textbox", { name: "Default image", exact: true });
  await expect(image).toBeFocused();
  for (const key of ["Control+k", "F6", "Alt+PageDown", "F8"]) {
    await page.keyboard.press(key);
    await expect(dialog.locator(":focus")).toBeVisible();
  }
  // What is taken back behind it is shown.
  await page.keyboard.press("Control+z");
  await expect(retries).toHaveValue("3");
  await expect(dialog).toBeHidden();
  await expect(retries).toBeFocused();
  await page.keyboard.press("F8");
  await expect(editor.field("Resources", "Memory request")).toBeFocused();

  // What stands in the way is shown, and not behind the settings.
  await page.getByRole("button", { name: /Target and settings/ }).press("Enter");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(editor.summary).toBeFocused();
});

test("zoomed in to 400 %, the form has the screen to itself once the header is scrolled away", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await page.setViewportSize({ width: 320, height: 256 });
  const header = page.getByRole("banner");
  expect((await editor.form.boundingBox())?.height).toBeGreaterThan(250);
  await expect(header).toBeInViewport();
  const retries = editor.field("Reliability", "Retries");
  await retries.focus();
  await expect(retries).toBeInViewport({ ratio: 1 });
  await expect(header).not.toBeInViewport();
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await expect(page.locator(":focus")).toBeInViewport();
});

test("what is behind a question mark near the end of the window can be read whole", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  const editor = new EditorPage(page);
  await editor.start(START);
  const ask = editor.section("Resources").getByRole("button", { name: "About Accelerator" });
  await editor.section("Resources").getByRole("button", { name: "Accelerator" }).click();
  await ask.evaluate((button) => button.scrollIntoView({ block: "end" }));
  await ask.click();
  const told = page.getByRole("dialog", { name: "About Accelerator" });
  await expect(told).toContainText("In the TaskSpec");
  await expect(told).toBeInViewport({ ratio: 1 });
});
