import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { SettingsDialog } from "../pages/review.ts";
import { START } from "../start-design.ts";

test("a problem is told at its field, in its section and in the summary, and its button solves it", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START.replace("retries: 3", "requests: {mem: 8Gi}\n  limits: {mem: 4Gi}\n  retrys: 3"));
  await expect(editor.chip("Advanced")).toContainText("1 error");
  await editor.show("Python");
  await expect(editor.preview).toContainText("Solve this first");

  await editor.review();
  await expect(editor.summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error:/);
  const advanced = editor.section("Advanced");
  await editor.summary.getByRole("button", { name: /retrys/ }).click();
  await expect(advanced.getByText("kept, not editable here")).toBeInViewport();
  await advanced
    .getByRole("button", { name: /retries/ })
    .first()
    .click();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");

  await expect(editor.chip("Resources")).toContainText("error");
  await editor.summary.getByRole("button", { name: /8Gi/ }).click();
  await expect(editor.section("Resources").locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2Gi");
  await expect(editor.summary).toBeHidden();
  await expect(page).not.toHaveTitle(/^Error:/);
  await expect(editor.code).toContainText("2Gi");
});

test("one history spans form and YAML, and its keys work in both", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  const retries = editor.field("Reliability", "Retries");
  await retries.fill("4");
  await retries.blur();
  await editor.clickInYaml("function: fit");
  await page.keyboard.type("ness");
  await expect(editor.field("Identity", "Function")).toHaveValue("fitness");
  // From inside of the code editor: first what was typed there, then what was typed in the form.
  await page.keyboard.press("Control+z");
  await expect(editor.field("Identity", "Function")).toHaveValue("fit");
  await page.keyboard.press("Control+z");
  await expect(retries).toHaveValue("3");
  await expect.poll(() => editor.codeText()).toBe(START);
  await page.keyboard.press("Control+Shift+z");
  await expect(retries).toHaveValue("4");
  // From the form: the focus goes to the place, and what happened is said.
  await editor.field("Identity", "Module").focus();
  await page.keyboard.press("Control+z");
  await expect(retries).toHaveValue("3");
  await expect(retries).toBeFocused();
  const said = page.getByText("Undone: Change Retries");
  await expect(said).toBeAttached();
  // The same once more is said once more: words that stay where they are are not read again.
  await retries.fill("5");
  await retries.blur();
  await retries.fill("6");
  await page.keyboard.press("Control+z");
  await expect(said).toBeAttached();
  const before = await said.elementHandle();
  await page.keyboard.press("Control+z");
  await expect(retries).toHaveValue("3");
  await expect(said).toBeAttached();
  expect(await before?.evaluate((element) => element.isConnected)).toBe(false);
});

test("undo of a setting opens the settings at it, and undo of what came before goes back to the form", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  const settings = new SettingsDialog(page);
  await editor.start(START);
  const retries = editor.field("Reliability", "Retries");
  await retries.fill("4");
  await retries.blur();
  await settings.set({ Version: "v7" });
  await editor.clickInYaml("function: fit");
  await page.keyboard.press("Control+z");
  await expect(settings.field("Version")).toBeFocused();
  await expect(settings.field("Version")).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(settings.dialog).toBeHidden();
  await expect(retries).toBeFocused();
  await expect(retries).toHaveValue("3");
  await page.keyboard.press("Control+Shift+z");
  await expect(retries).toHaveValue("4");
  await page.keyboard.press("Control+Shift+z");
  await expect(settings.field("Version")).toHaveValue("v7");
});

test("undo in the title, or in the name of a row that is not there yet, takes back what was typed there", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.field("Reliability", "Retries").fill("4");
  const before = await editor.title.inputValue();
  await editor.title.press("End");
  // One letter: how many of them a step takes back is the browser's matter.
  await editor.title.press("2");
  await editor.title.press("ControlOrMeta+z");
  await expect(editor.title).toHaveValue(before);
  const name = editor.section("Environment and secrets").getByRole("textbox", { name: /^New variable/ });
  await name.press("H");
  await name.press("ControlOrMeta+z");
  await expect(name).toHaveValue("");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("4");
  await name.press("ControlOrMeta+z");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
});

test("the form and the YAML show each other's place", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await expect(editor.form.locator("[data-marked]")).toHaveAttribute("data-path", "/parameters/retries");
  await editor.field("Identity", "Function").focus();
  await expect(editor.form.locator("[data-marked]")).toHaveCount(0);
});

test("the YAML completes keys from the schema", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("\ninterr");
  await expect(page.getByRole("listbox", { name: "Suggest" })).toContainText("interruptible");
  await page.keyboard.press("Enter");
  await page.keyboard.type("true");
  await page.keyboard.press("Escape");
  await expect.poll(() => editor.codeText()).toContain("  interruptible: true");
});

test("a fix is offered in the YAML too, by keys and at its problem, and is one step", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START.replace("retries", "retrys"));
  await expect(editor.chip("Advanced")).toContainText("1 error");
  await editor.clickInYaml("retrys: 3");
  await page.keyboard.press("Control+.");
  const offered = page.getByRole("option", { name: "Rename to retries" });
  await expect(offered).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
  await page.keyboard.press("Control+z");
  await expect.poll(() => editor.codeText()).toContain("retrys: 3");
  await editor.code.locator(".squiggly-error").first().hover({ force: true });
  await page.getByRole("button", { name: /^Quick Fix/ }).click();
  await expect(offered).toBeVisible();
});

test("what looks like a credential is hidden, and does not leave, until it is asked for", async ({
  page,
  context,
}) => {
  const editor = new EditorPage(page);
  // The code editor draws only the lines that fit.
  await page.setViewportSize({ width: 1440, height: 2200 });
  const secret = "hunter2-hunter2";
  await editor.start(`${START}  environment: {DB_PASSWORD: ${secret}}\n`);
  const show = editor.preview.getByRole("button", { name: "Show it, copy and download" });
  await show.waitFor();
  expect((await show.boundingBox())?.height, "room for a finger").toBeGreaterThanOrEqual(24);
  await expect(editor.code.locator("[class*=masked]")).toHaveText(secret);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("what was there"));
  await editor.clickInYaml("retries: 3");
  for (const key of ["Control+a", "Control+c", "Control+x"]) await page.keyboard.press(key);
  await expect(editor.preview.getByText(/^Not copied/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("what was there");
  for (const key of ["Control+Home", "Control+c"]) await page.keyboard.press(key);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("format: fletch/v1\n");
  await expect(editor.preview.getByRole("button", { name: "Copy YAML" })).toBeHidden();
  for (const tab of ["Python", "TaskSpec"] as const) {
    await editor.show(tab);
    await expect(editor.code).toContainText("DB_PASSWORD");
    await expect(editor.preview).not.toContainText(secret);
  }
  await editor.show("Wire");
  await expect(editor.preview.getByRole("region", { name: "Bytes of the TaskSpec" })).toBeHidden();
  await editor.show("Python");
  await editor.review();
  const review = page.getByRole("dialog", { name: "Review and register" });
  await review.getByRole("button", { name: "Download the Python file" }).click();
  const file = page.waitForEvent("download");
  await review.getByRole("button", { name: "Download it all the same" }).click();
  expect((await file).suggestedFilename()).toBe("train.py");
  await review.getByRole("button", { name: "Go on editing" }).click();
  await show.click();
  await expect(editor.code).toContainText(secret);
  await expect(editor.preview.getByRole("button", { name: "Copy Python" })).toBeVisible();
});

test("a credential is hidden although something else is wrong with the design", async ({ page }) => {
  const editor = new EditorPage(page);
  const secret = "hunter2-hunter2";
  await editor.start(`${START}  environment: {DB_PASSWORD: ${secret}}\n  bogus: 1\n`);
  await expect(editor.chip("Advanced")).toContainText("1 error");
  await expect(editor.code.locator("[class*=masked]")).toHaveText(secret);
  await expect(editor.preview.getByRole("button", { name: "Copy YAML" })).toBeHidden();

  // The text cannot be read any more, and nothing is remembered from before.
  await editor.clickInYaml("bogus: 1");
  await page.keyboard.type("\nbad: : x");
  await expect(editor.banner).toBeVisible();
  await editor.draftKept();
  await page.reload();
  await expect(editor.banner).toBeVisible();
  await expect(editor.code.locator("[class*=masked]")).toHaveText(secret);
  await expect(editor.preview.getByRole("button", { name: "Copy YAML" })).toBeHidden();
});

test("what is behind a question mark takes the focus, and gives it back", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  const ask = editor.section("Resources").getByRole("button", { name: "About Requests and limits" });
  const told = page.getByRole("dialog").filter({ hasText: "In the TaskSpec" });
  for (const by of ["click", "Enter"] as const) {
    await (by === "click" ? ask.click() : ask.press(by));
    await expect(told).toContainText(/a machine that has this much left.*In the pod.*resources\.requests/s);
    await expect(told).toBeFocused();
    await expect(told.getByRole("link", { name: /^Resources of a task/ })).toHaveAttribute(
      "href",
      /^https:\/\/www\.union\.ai\/docs\/v1\/flyte\/.*\/customizing-task-resources\/$/,
    );
    await page.keyboard.press("Escape");
    await expect(told).toBeHidden();
    await expect(ask).toBeFocused();
  }
  const settings = new SettingsDialog(page);
  await settings.open();
  await settings.dialog.getByRole("button", { name: "About Domain" }).click();
  await expect(page.getByRole("dialog").filter({ hasText: "In the settings" })).toContainText(
    "template.id.domain",
  );
});

test("a field is found by a part of its name, and Enter goes there", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await page.keyboard.press("ControlOrMeta+k");
  const search = page.getByRole("combobox", { name: "Find a field" });
  await expect(search).toBeFocused();
  await search.pressSequentially("interrupt");
  await expect(page.getByRole("option").first()).toHaveAttribute("data-combobox-selected", "true");
  await expect(page.getByText(/^Enter goes to Interruptible/)).toHaveRole("status");
  await search.press("Enter");
  await expect(
    editor.section("Reliability").locator("[data-path='/parameters/interruptible']"),
  ).toContainText("Interruptible");
  await expect(page.locator("[data-path='/parameters/interruptible'] :focus")).toHaveCount(1);
  await expect(editor.chip("Reliability")).toHaveAttribute("aria-current", "true");
  // What another field shows too, and what an old spelling says, lead to that field.
  for (const [words, path] of [
    ["limits", "/parameters/requests"],
    ["cache_version", "/parameters/cache"],
    ["metadata.deprecatedErrorMessage", "/parameters/deprecated"],
  ] as const) {
    await search.fill(words);
    await search.press("Enter");
    await expect(page.locator(`[data-path='${path}'] :focus`)).toHaveCount(1);
  }
});

test("the option that is chosen by keys can be read to its end", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(`${START}inputs: [{name: a, type: str}]\n`);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("memory");
  await expect(page.getByRole("option").first()).toContainText("Gi counts in 1024s");
  await expectAccessible(page, "[role=listbox]");
  await page.keyboard.press("Escape");
  const type = editor.section("Inputs and outputs").getByLabel("Type", { exact: true }).first();
  await type.fill("list[Str");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").filter({ hasText: "A text" })).toBeVisible();
  await expectAccessible(page, "[role=listbox]");
});

test("the whole editor can be gone through by keys", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START.replace("retries: 3", "retries: many"));
  await expect(editor.chip("Reliability")).toContainText("1 error");
  await page.keyboard.press("F8");
  await expect(editor.field("Reliability", "Retries")).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("timeout");
  await page.keyboard.press("Enter");
  await expect(editor.section("Reliability").getByLabel("Timeout", { exact: true })).toBeFocused();
  await page.keyboard.press("Alt+PageDown");
  await expect(page.getByRole("heading", { name: "Cache", level: 2 })).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Next problem");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "Cache", level: 2 })).toBeFocused();
  await page.keyboard.press("F6");
  await expect(editor.preview.locator(":focus")).toHaveCount(1);
  // The code editor lets go of Tab when it is asked to.
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  await expect(editor.code.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("Shift+F6");
});

test("at 900 px the preview is a tab, at 390 px the sections are a select", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(editor.preview).toBeHidden();
  await page.getByRole("tab", { name: "Preview" }).click();
  await expect(editor.code).toContainText("retries: 3");
  await expect(editor.form).toBeHidden();
  await page.getByRole("tab", { name: "Form" }).click();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(editor.sections).toBeHidden();
  await page.getByRole("combobox", { name: "Section" }).selectOption("reliability");
  await expect(editor.field("Reliability", "Retries")).toBeInViewport();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test("the editor is accessible in both themes: each preview, its dialogs and its problems", async ({
  page,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.start(START);
  for (const tab of ["YAML", "Python", "TaskSpec", "Wire"] as const) {
    await editor.show(tab);
    if (tab !== "Wire") await editor.code.waitFor();
    await expectAccessible(page);
    await expect(editor.code.locator(".dimmed-line-number")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Keys" }).click();
  await expectAccessible(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Target and settings/ }).click();
  await page.getByRole("dialog").getByText("Domain").first().waitFor();
  await expectAccessible(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await editor.field("Reliability", "Retries").fill("many");
  await editor.review();
  await expect(editor.summary).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
});

test("without the code editor the page says so, works on, and loads it again when asked", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  const program = /\/assets\/monaco-[^/]*\.js/;
  await page.route(program, (route) => route.abort());
  await editor.start(START);
  const notice = editor.preview.getByRole("alert").filter({ hasText: "The code editor could not be loaded" });
  await expect(notice).toBeVisible();
  await editor.field("Reliability", "Retries").fill("5");
  await expect(editor.preview.getByRole("region", { name: "YAML of the design" })).toContainText(
    "retries: 5",
  );
  await expectAccessible(page, "aside");
  await page.unroute(program);
  await notice.getByRole("button", { name: "Retry" }).click();
  // The page is loaded anew; until then there is no code editor.
  await editor.code.waitFor();
  await expect.poll(() => editor.codeText()).toBe(START.replace("retries: 3", "retries: 5"));
});

test("one of several choices in a menu is told as such", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  const options = page.getByRole("button", { name: "Options of Identity" });
  await options.click();
  const choices = page.getByRole("group", { name: "Fields to show" }).getByRole("menuitemradio");
  await expect(choices).toHaveText(["Usual fields", "Only set fields", "All fields"]);
  await expect(choices.nth(0)).toHaveAttribute("aria-checked", "true");
  await expectAccessible(page, "[role=menu]");
  await expect(choices.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choices.nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeHidden();
  await options.click();
  await expect(choices.nth(2)).toHaveAttribute("aria-checked", "true");
  await expect(choices.nth(0)).toHaveAttribute("aria-checked", "false");
});

test("where a part of the form does not come, the rest of the editor stays", async ({ browser, product }) => {
  // A page of its own: React tells on the console what the page then says itself.
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const editor = new EditorPage(page);
  await page.route(/\/assets\/merged-pod-[^/]*\.js/, (route) => route.abort());
  await editor.start(`${START}  pod_template: {pod_spec: {hostNetwork: true}}\n`);
  await expect(editor.section("Pod")).toContainText("server is away");
  await editor.field("Reliability", "Retries").fill("6");
  await expect(editor.code).toContainText("retries: 6");
  await context.close();
});

test("where a dialog's program does not come, the editor stays and Retry brings it", async ({
  browser,
  product,
}) => {
  // A page of its own: React tells on the console what the page then says itself.
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const editor = new EditorPage(page);
  const program = /\/assets\/in-editor-[^/]*\.js/;
  await page.route(program, (route) => route.abort());
  await editor.start(START);
  await editor.field("Reliability", "Retries").fill("6");
  await editor.review();
  const missing = page.getByRole("dialog", { name: "A part of this page could not be loaded" });
  await expect(missing).toContainText("server is away");
  await expectAccessible(page);
  await missing.getByRole("button", { name: "Close" }).click();
  await expect(editor.field("Reliability", "Retries")).toBeEditable();
  await editor.review();
  await page.unroute(program);
  await missing.getByRole("button", { name: "Retry" }).click();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("6");
  await editor.review();
  await expect(page.getByRole("dialog", { name: "Review and register" })).toBeVisible();
  await context.close();
});
