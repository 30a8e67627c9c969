import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { LibraryPage, Saving, StartPage } from "../pages/library.ts";
import { START } from "../start-design.ts";

test("YAML that cannot be read leaves the form as it was, and nothing is lost", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("\ntimeout: '1h");
  // The editor closes the quote by itself.
  await page.keyboard.press("Delete");
  await expect(editor.banner).toContainText(/YAML line \d+ cannot be read/);
  await expect(editor.field("Reliability", "Retries")).toHaveAttribute("readonly");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");

  await editor.draftKept();
  await page.reload();
  await expect(editor.banner).toBeVisible();
  await expect(editor.code).toContainText("timeout");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
  await editor.show("Python");
  await editor.banner.getByRole("button", { name: "Go to error" }).click();
  await expect(editor.preview.getByRole("tab", { name: "YAML" })).toHaveAttribute("aria-selected", "true");
  await expect(editor.code).toContainText("timeout");
  await editor.banner.getByRole("button", { name: "Revert to last valid text" }).click();
  await expect(editor.banner).toBeHidden();
  await expect(editor.field("Reliability", "Retries")).toBeEditable();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
  await expect(editor.code).toContainText("module: recipes.train # where it lives");
});

test("reverting brings the last valid text back, and undo the broken one", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.clickInYaml("retries: 3");
  await page.keyboard.type("\n\t- x");
  await expect(editor.banner).toBeVisible();
  await editor.banner.getByRole("button", { name: "Revert to last valid text" }).click();
  await expect(editor.banner).toBeHidden();
  await expect(editor.field("Reliability", "Retries")).toBeEditable();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(editor.banner).toBeVisible();
});

test("a reload by key keeps the row whose name is being typed, and a page that is put aside is kept at once", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  const section = editor.section("Environment and secrets");
  await section.getByRole("textbox", { name: /^New variable/ }).click();
  await page.keyboard.type("REGION");
  await page.reload();
  await expect(section.getByRole("textbox", { name: "Value of REGION" })).toBeVisible();
  await editor.field("Reliability", "Retries").fill("8");
  const kept = await page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    return Object.values(localStorage).join("\n");
  });
  expect(kept).toContain("retries: 8");
});

test("a reload loses nothing: text, title, settings, tab and width", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.setTitle("Train it");
  await editor.field("Reliability", "Retries").fill("7");
  await editor.show("TaskSpec");
  const divider = page.getByRole("separator", { name: "Width of the preview" });
  await divider.press("ArrowLeft");
  const width = await divider.getAttribute("aria-valuenow");
  await editor.draftKept();
  await page.reload();
  await expect(editor.title).toHaveValue("Train it");
  await expect(editor.field("Reliability", "Retries")).toHaveValue("7");
  await expect(editor.preview.getByRole("tab", { name: "TaskSpec" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(divider).toHaveAttribute("aria-valuenow", width ?? "");

  // Where there is room for one of the two, the one that was looked at.
  await page.setViewportSize({ width: 900, height: 900 });
  await page.getByRole("tab", { name: "Preview" }).click();
  await page.reload();
  await expect(editor.preview).toBeVisible();
  await expect(editor.form).toBeHidden();
});

test("the draft of a saved design comes back on top of it, and can be discarded", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.setTitle("Saved once");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/designs\//);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await editor.field("Reliability", "Retries").fill("9");
  await editor.draftKept();
  await page.reload();
  await expect(page.getByText("Your draft is back.")).toBeVisible();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("9");
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
  await page.reload();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("3");
  await expect(page.getByText("Your draft is back.")).toBeHidden();

  await editor.field("Reliability", "Retries").fill("8");
  await editor.draftKept();
  await page.reload();
  await expect(page.getByText("Your draft is back.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText("Your draft is back.")).toBeHidden();
});

test("what was typed into a design that somebody else deleted can be gone on with", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/designs\//);
  await editor.field("Reliability", "Retries").fill("77");
  await editor.draftKept();
  const id = page.url().split("/").at(-1) ?? "";
  const gone = await page.request.delete(`/api/v1/designs/${id}`, { headers: { "if-match": '"1"' } });
  expect(gone.ok()).toBe(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: "This design is not here" })).toBeVisible();
  await page.getByRole("button", { name: "Go on with it as a new draft" }).click();
  await expect(editor.field("Reliability", "Retries")).toHaveValue("77");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(/\/designs\//);
  expect(page.url()).not.toContain(id);

  await page.goto("/designs/no-such-design");
  await expect(page.getByRole("heading", { name: "This design is not here" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Go on with it as a new draft" })).toHaveCount(0);
});

test("a draft that was never saved comes back after a reload, and can be discarded", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await expect(page.getByText("Your draft is back.")).toBeHidden();
  await editor.field("Reliability", "Retries").fill("4");
  await editor.draftKept();
  const address = page.url();
  await page.reload();
  await expect(page.getByText("Your draft is back.")).toBeVisible();
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("button", { name: "Discard it for good" }).click();
  await expect(page).toHaveURL(/\/$/);
  for (const gone of [address, "/drafts/100%25"]) {
    await page.goto(gone);
    await expect(page.getByRole("heading", { name: "This draft is not in this browser" })).toBeVisible();
  }
});

test("a second tab on the same draft is told of, in both", async ({ page, context }) => {
  const editor = new EditorPage(page);
  await editor.start(START);
  await editor.field("Reliability", "Retries").fill("4");
  await editor.draftKept();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText("This draft is open in another tab.")).toBeVisible();
  await expect(page.getByText("This draft is open in another tab.")).toBeVisible();
  await other.close();
  await expect(page.getByText("This draft is open in another tab.")).toBeHidden();
});

test("what a field could not show stays as it is written, until somebody changes or clears it", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(`${START}  requests: 5\n  pod_template: {pod_spec: 7}\ninputs: {x: int}\n`);
  await expect(editor.section("Pod").getByRole("textbox", { name: "pod_spec as written" })).toHaveValue(/^7/);
  const inputs = editor.section("Inputs and outputs");
  await expect(inputs.getByRole("textbox", { name: "inputs as written" })).toHaveValue(/^x: int/);
  await expect(inputs.getByRole("button", { name: "Add input" })).toBeHidden();
  const resources = editor.section("Resources");
  await expect(resources.getByRole("textbox", { name: "requests as written" })).toHaveValue(/^5/);
  await inputs.getByRole("button", { name: "Clear Inputs" }).click();
  await inputs.getByRole("button", { name: "Add input" }).click();
  await expect(editor.code).toContainText("name: input_1");

  await editor.clickInYaml("kind: task");
  const write = async (text: string): Promise<void> => {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
  };
  await write("hello");
  const banner = page.getByRole("alert").filter({ hasText: "is a text, not a map" });
  await expect(banner).toBeVisible();
  await expect(editor.field("Identity", "Module")).toHaveAttribute("readonly");
  await banner.getByRole("button", { name: "Begin with an empty design" }).click();
  await expect(editor.field("Identity", "Module")).toBeEditable();
  await editor.clickInYaml("kind: task");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await editor.form.getByRole("button", { name: "Add format: fletch/v1" }).click();
  await expect(editor.code).toContainText("format: fletch/v1");
});

test("a row of another shape than its list has stays as it is written, beside those that have it", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  const pod = "{containers: [5, {name: side}], tolerations: [6], volumes: [7]}";
  await editor.start(`${START}  secret_requests: [8]\n  pod_template: {pod_spec: ${pod}}\n`);
  const written = editor.form.getByRole("textbox", { name: "As written" });
  await expect(written).toHaveCount(4);
  const values = await written.evaluateAll((fields) =>
    fields.map((field) => (field as HTMLTextAreaElement).value.trim()),
  );
  expect(values.toSorted()).toEqual(["5", "6", "7", "8"]);
  await expect(editor.field("Pod", "Name")).toHaveValue("side");
  await expect(editor.code).toContainText(pod);
});

test("what looks like a credential in a comment is hidden too, and the form says so", async ({ page }) => {
  const editor = new EditorPage(page);
  const key = "sk-proj-abcdefghijklmnopqrstuvwxyz";
  await editor.start(`${START}# ${key}\n`);
  await expect(editor.code.locator("[class*=masked]")).toHaveText(key);
  await expect(editor.preview.getByRole("button", { name: "Copy YAML" })).toBeHidden();
  await expect(editor.form.getByText(/This comment holds what looks like an API key/)).toBeVisible();
  await editor.review();
  const warning = page.getByRole("dialog").getByRole("button", { name: /^Line 8: This comment/ });
  await warning.click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(editor.code).toHaveClass(/focused/);
});

test("a text of the form that cannot be read yet is a problem, and is there after a reload", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(
    "format: fletch/v1\nkind: task\nmodule: m\nfunction: f\nparameters:\n  node_dependency_hints: {a: 1}\n",
  );
  const area = editor.form.locator('[data-path="/parameters/node_dependency_hints"] textarea').first();
  await area.fill("- [b");
  await page.keyboard.press("Control+Enter");
  await expect(editor.summary).toContainText("The design keeps the last text that could be read");
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await page.reload();
  await expect(area).toHaveValue("- [b");
});

for (const [storage, refuse] of Object.entries({
  "that is forbidden": () =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  "that is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
})) {
  test(`with a storage ${storage} a design is begun, told that it is not kept, and saved`, async ({
    page,
  }) => {
    await page.addInitScript(refuse);
    const editor = new EditorPage(page);
    await new LibraryPage(page).open();
    await new StartPage(page).open();
    await page.getByRole("button", { name: /^Blank task/ }).click();
    await editor.form.waitFor();
    await editor.field("Identity", "Module").fill("errand.unkept");
    await expect(page.getByText(/this browser('s storage is full| does not keep data)/)).toBeVisible();
    await new Saving(page).saveNew("Unkept");
    await expect(editor.field("Identity", "Module")).toHaveValue("errand.unkept");
  });
}
