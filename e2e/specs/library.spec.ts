import { readFile } from "node:fs/promises";

import { expect, expectAccessible, test } from "../fixtures.ts";
import { dropFiles, LibraryPage, Saving, StartPage } from "../pages/library.ts";
import { startProduct } from "../product.ts";

const AWAY = "The server does not answer. What you typed is kept in this browser.";

const design = (name: string, more = ""): string =>
  `# kept as it is\nformat: fletch/v1\nkind: task\nmodule: recipes.${name}\nfunction: run\n${more}`;

test("a design is pasted, saved, renamed, duplicated, found, deleted and brought back", async ({ page }) => {
  const library = new LibraryPage(page);
  const saving = new Saving(page);
  await new StartPage(page).paste(design("errand"));
  await saving.saveNew("Errand");

  await library.open();
  await expect(library.row("Errand")).toContainText("recipes.errand.run");
  await library.rename("Errand", "Longer errand");
  await expect(library.row("Longer errand")).toBeVisible();
  await expect(library.row("Errand")).toHaveCount(0);
  await library.act("Longer errand", "Duplicate");
  await expect(library.row("Longer errand (copy)")).toBeVisible();

  await library.search("longer copy");
  await expect(library.row("Longer errand (copy)")).toBeVisible();
  await expect(library.row("Longer errand")).toHaveCount(0);
  await library.act("Longer errand (copy)", "Delete");
  await expect(library.row("Longer errand (copy)")).toHaveCount(0);
  await library.undo();
  await expect(library.row("Longer errand (copy)")).toBeVisible();
  await library.search("no design has these words");
  await page.getByRole("button", { name: "Show all designs" }).click();

  await library.rename("Longer errand (copy)", "x".repeat(200));
  await library.act("x".repeat(200), "Delete");
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await undo.click();
  await expect(library.row("x".repeat(200))).toBeVisible();
  await library.search("longer");
  await expect(library.row("x".repeat(200))).toHaveCount(0);
  await library.row("Longer errand").getByRole("link").click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Longer errand");
  // Back is where one came from: the same search and what it found.
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "Search designs" })).toHaveValue("longer");
  await expect(library.row("Longer errand")).toBeVisible();
  await expect(library.row("x".repeat(200))).toHaveCount(0);
});

test("files are imported together, and what cannot be read says why", async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  const yaml = design("imported", "parameters: { retries: 2 } # twice\n");
  await library.import(
    { name: "good.yaml", text: yaml },
    { name: "same.json", text: '{"format": "fletch/v1", "kind": "task", "module": "a", "function": "f"}' },
    { name: "broken.yaml", text: "kind: [task\n" },
    { name: "list.yaml", text: "- a\n" },
  );
  await expect(library.imported).toContainText("2 of 4 files imported");
  await expect(library.imported.getByRole("listitem").nth(3)).toContainText(/list\.yaml.*This is a list/);
  await expect(library.imported.getByRole("listitem").nth(2)).toContainText(/broken\.yaml.*Line \d/);
  await expect(library.row("good")).toBeVisible();
  await expect(library.row("same")).toBeVisible();

  const download = await library.export("good");
  expect(download.suggestedFilename()).toBe("good.yaml");
  expect(await readFile(await download.path(), "utf8")).toBe(yaml);

  await library.drop({ name: "dropped.yml", text: design("dropped") });
  await expect(library.imported).toContainText("1 of 1 file imported");
  await expect(library.row("dropped")).toBeVisible();
  // Nobody said a target in this browser yet: the registry has one to begin with.
  await library.row("dropped").getByRole("link").click();
  await expect(page.getByRole("button", { name: /^Target and settings/ })).toContainText(
    "flytesnacks/development/recipes.dropped.run",
  );
});

test("files that are dropped open nowhere else: a page takes them, or nothing happens", async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/api/v1/designs", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await library.drop({ name: "first.yaml", text: design("first") }, { name: "list.yaml", text: "- a\n" });
  await library.drop({ name: "second.yaml", text: design("second") });
  goOn();
  await expect(library.imported).toContainText("2 of 3 files imported");
  await expect(library.row("second")).toBeVisible();

  const start = new StartPage(page);
  await start.open();
  const dropped = { name: "third.yaml", text: design("third") };
  const heading = page.getByRole("heading", { name: "Templates" });
  expect(await dropFiles(heading, [dropped])).toBe(false);
  await expect(start.text).toHaveValue(dropped.text);
  await expect(start.text).toBeFocused();
  await page.getByRole("button", { name: "Open as a draft" }).click();

  const title = page.getByRole("textbox", { name: "Title" });
  await expect(title).toHaveValue("recipes.third.run");
  expect(await dropFiles(title, [dropped])).toBe(false);
});

test("files of one name are told apart, what does not open is not promised to, and a mended file is taken", async ({
  page,
}) => {
  const library = new LibraryPage(page);
  await library.open();
  const slips = "kind: task\n".repeat(8);
  await library.import(
    { name: "twin.yaml", text: design("one") },
    { name: "twin.yaml", text: "- a\n" },
    { name: "slips.yaml", text: design("slips", slips) },
  );
  await expect(library.imported).toContainText("1 of 3 files imported");
  await expect(library.imported).toContainText(/3 more\.$/);
  await library.import({ name: "other.yaml", text: design("other") });
  await expect(library.imported).toContainText("1 of 1 file imported");
  await expect(library.imported.getByRole("listitem")).toHaveCount(1);
  // A browser is silent about a file that stays picked.
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import files" }).click();
  const picker = (await chooser).element();
  expect(await picker.evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(0);

  const start = new StartPage(page);
  await start.open();
  await start.text.fill(design("slips", slips));
  const said = page.getByRole("status").filter({ hasText: "Line" });
  await expect(said).toContainText("8");
  await start.text.fill("a: [\nb: [\nc: {\nd: 1\n");
  await expect(said.getByText(/Line \d/).first()).toBeVisible();
  await start.text.fill("kind: &a task\n");
  await expect(said.getByText(/Line \d/)).toHaveCount(1);
});

test("a design whose name is longer than a title is saved, and one with a title as long as can be duplicated", async ({
  page,
}) => {
  const name = "n".repeat(250);
  await new StartPage(page).paste(`format: fletch/v1\nkind: echo\nname: ${name}\n`);
  await new Saving(page).save();
  await page.waitForURL(/\/designs\//);
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(name.slice(0, 200));

  const library = new LibraryPage(page);
  await new StartPage(page).paste(design("long"));
  await new Saving(page).saveNew("😀".repeat(100));
  await library.open();
  await library.act("😀".repeat(100), "Duplicate");
  await expect(library.row(`${"😀".repeat(96)} (copy)`)).toBeVisible();
});

test("a draft that was never saved is listed, opened, discarded and brought back", async ({ page }) => {
  const library = new LibraryPage(page);
  await new StartPage(page).paste(design("unsaved"));
  await library.open();
  await expect(library.drafts).toContainText("recipes.unsaved.run");
  await library.drafts.getByRole("link", { name: "recipes.unsaved.run" }).click();
  await expect(page).toHaveURL(/\/drafts\//);
  await page.goBack();
  await library.drafts.getByRole("button", { name: "Discard recipes.unsaved.run" }).click();
  await expect(library.drafts.getByRole("link")).toHaveCount(0);
  await library.undo();
  await expect(library.drafts.getByRole("link", { name: "recipes.unsaved.run" })).toBeVisible();
});

test("drafts without a title of their own are told apart by the names of their tasks", async ({ page }) => {
  const library = new LibraryPage(page);
  const start = new StartPage(page);
  await start.open();
  await page.getByRole("button", { name: /^Container/ }).click();
  await page.getByRole("button", { name: "Review and register" }).waitFor();
  await start.open();
  await page.getByRole("button", { name: /^Blank task/ }).click();
  const callable = page.getByRole("textbox", { name: "Function", exact: true });
  await callable.fill("fit");
  await callable.blur();
  await library.open();
  await expect(library.drafts.getByRole("listitem").first()).toHaveText(/^Untitledtasks\.fit/);
  await expect(library.drafts.getByRole("listitem").nth(1)).toHaveText(/^Untitled(?!tasks\.)[\w.]+/);

  // The longest title leaves the button beside it whole, also on a phone.
  await library.drafts.getByRole("link").first().click();
  await new Saving(page).title("long ".repeat(30));
  await page.setViewportSize({ width: 390, height: 844 });
  await library.open();
  const discard = library.drafts.getByRole("button", { name: /^Discard long/ });
  const cut = await discard.evaluate((button) => {
    const words = document.createRange();
    words.selectNodeContents(button);
    return words.getBoundingClientRect().right - button.getBoundingClientRect().right;
  });
  expect(cut).toBeLessThanOrEqual(0);
});

test("a paste shows what was understood and what is refused", async ({ page }) => {
  const start = new StartPage(page);
  await start.open();
  const open = page.getByRole("button", { name: "Open as a draft" });
  await start.text.fill("kind: &a task\n");
  await expect(page.getByText(/Line 1:/)).toBeVisible();
  await expect(open).toHaveCount(0);
  await start.text.fill(design("pasted", "retires: 3\n"));
  await expect(page.getByLabel("What was understood")).toContainText("recipes.pasted.run");
  await expect(page.getByText(/Line 6:.*retires/)).toBeVisible();
  await expect(open).toBeVisible();
});

test("a large paste is read beside the page, and is still there after a reload", async ({ page }) => {
  const start = new StartPage(page);
  await start.open();
  const lines = Array.from({ length: 12_000 }, (_, index) => `    VAR_${index}: "value number ${index}"\n`);
  const text = design("large", `parameters:\n  environment:\n${lines.join("")}`);
  const worker = page.waitForEvent("worker");
  // Not by `fill`: the browser's own insertion of so long a text takes minutes.
  await start.text.evaluate((field, value) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  await worker;
  await expect(page.getByLabel("What was understood")).toContainText("recipes.large.run");
  await page.reload();
  await expect(page.getByLabel("What was understood")).toContainText("recipes.large.run");
  expect(await start.text.inputValue()).toBe(text);
  await page.getByRole("button", { name: "Open as a draft" }).click();
  await page.getByRole("button", { name: "Review and register" }).waitFor();
  await start.open();
  await expect(start.text).toHaveValue("");
});

test("templates are found by words and by what they show, and open as drafts", async ({ page }) => {
  const start = new StartPage(page);
  await start.open();
  await page.getByRole("searchbox", { name: "Search templates" }).fill("A100");
  await page.getByRole("combobox", { name: "Shows" }).click();
  await page.getByRole("option", { name: "accelerator" }).click();
  await start.template("Train a model on a slice of an A100").click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(
    "Train a model on a slice of an A100",
  );
});

test("two tabs that change one design bring both together, field by field", async ({ page, context }) => {
  const saving = new Saving(page);
  await new StartPage(page).paste(design("shared", "parameters:\n  retries: 1\n"));
  const address = await saving.saveNew("Shared");

  const id = address.split("/").at(-1) ?? "";
  // Another person changes retries and the title, and adds a timeout, and moves it to another domain.
  const answer = await context.request.put(`/api/v1/designs/${id}`, {
    headers: { "if-match": '"1"' },
    data: {
      title: "Shared by them",
      text: design("shared", "parameters:\n  retries: 7\n  timeout: 60\n"),
      settings: { project: "flytesnacks", domain: "staging" },
    },
  });
  expect(answer.ok()).toBe(true);

  const retries = page.getByRole("textbox", { name: "Retries", exact: true });
  await retries.fill("5");
  await saving.title("Shared by me");
  await saving.save();
  await expect(saving.conflict).toBeVisible();
  await expect(saving.side("Retries", "Yours")).toBeChecked();
  await saving.side("Title", "Theirs").check();
  await expectAccessible(page, "[role=dialog]");
  await saving.conflict.getByRole("button", { name: "Save both together" }).click();
  await expect(saving.conflict).toBeHidden();

  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Shared by them");
  await expect(retries).toHaveValue("5");
  await expect
    .poll(async () => (await context.request.get(`/api/v1/designs/${id}`)).json())
    .toMatchObject({
      revision: 3,
      title: "Shared by them",
      text: design("shared", "parameters:\n  retries: 5\n  timeout: 60\n"),
      settings: { project: "flytesnacks", domain: "staging" },
    });
});

test("a server that goes away is said, nothing typed is lost, and the page goes on when it is back", async ({
  page,
  product,
}) => {
  const library = new LibraryPage(page);
  const saving = new Saving(page);
  await new StartPage(page).paste(design("patient"));
  // The code editor comes in parts; what is not there yet cannot come from a server that is away.
  await expect(page.locator(".view-line span[class^=mtk]:not(.mtk1)").first()).toBeVisible();
  await product.kill();
  await saving.title("Patient");
  await saving.save();
  await expect(page.getByText(AWAY, { exact: true })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Go on editing" }).click();

  await product.restart();
  await expect(page.getByText(AWAY, { exact: true })).toHaveCount(0, { timeout: 20_000 });
  await saving.save();
  await page.waitForURL(/\/designs\//);
  await library.open();
  await expect(library.row("Patient")).toBeVisible();

  await product.kill();
  await library.search("patient");
  await expect(page.getByText(AWAY, { exact: true })).toBeVisible();
  await product.restart();
  await expect(page.getByText(AWAY, { exact: true })).toHaveCount(0, { timeout: 20_000 });
  await expect(library.row("Patient")).toBeVisible();
});

test("a page that could not come is there by itself once the server is back", async ({
  context,
  product,
}) => {
  // A page of its own: React tells on the console what did not come.
  const page = await context.newPage();
  await new LibraryPage(page).open();
  await product.kill();
  await page.getByRole("link", { name: "Registry", exact: true }).click();
  await expect(page.getByRole("heading", { name: "A part of this page could not be loaded" })).toBeVisible();
  await expect(page.getByText(AWAY, { exact: true })).toBeVisible();
  await product.restart();
  await expect(page.getByRole("heading", { name: "Registry" })).toBeVisible();
});

test("a page whose program does not start says so, and what it takes", async ({ page }) => {
  await page.route(/\/assets\/index-[^/]*\.js/, (route) => route.abort());
  await page.goto("/");
  const unstarted = page.getByRole("main");
  // A page that starts as it should never shows it.
  await expect(unstarted).toBeHidden();
  await expect(unstarted).toContainText("reload the page");
  await expect(unstarted).toBeVisible();
});

test("hundreds of designs are listed a page at a time, and only those in view are drawn", async ({
  page,
  request,
}) => {
  for (let index = 0; index < 130; index += 1) {
    await request.post("/api/v1/designs", {
      data: { title: `Many ${String(index).padStart(3, "0")}`, text: design(`many${index}`) },
    });
  }
  const library = new LibraryPage(page);
  await library.open();
  await library.search("Many");
  await expect(library.row("Many 129")).toBeVisible();
  expect(await library.designs.getByRole("listitem").count()).toBeLessThan(50);
  await expect(async () => {
    await page.getByRole("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(library.row("Many 000")).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await library.designs.getByRole("listitem").count()).toBeLessThan(50);
});

test("an empty library offers the doors, and every screen is accessible", async ({ page, browser }) => {
  const library = new LibraryPage(page);
  await library.open();
  await expectAccessible(page);
  await new StartPage(page).open();
  await expectAccessible(page);

  const fresh = await startProduct();
  const context = await browser.newContext({ baseURL: fresh.url });
  const empty = await context.newPage();
  try {
    await empty.goto("/");
    await expect(empty.getByRole("heading", { name: "No designs are saved yet" })).toBeVisible();
    await expect(empty.getByRole("link", { name: /From a template/ })).toBeVisible();
    await expectAccessible(empty);
    await empty.getByRole("button", { name: /Blank task/ }).click();
    await expect(empty).toHaveURL(/\/drafts\//);
  } finally {
    await context.close();
    await fresh.stop();
  }
});

test("a design that seems to hold a credential is exported only when that is meant", async ({ page }) => {
  const library = new LibraryPage(page);
  const text = design("leaky", "parameters:\n  environment: { DB_PASSWORD: hunter2hunter2 }\n");
  await library.open();
  await library.import({ name: "leaky.yaml", text });
  await library.act("leaky", "Export as file");
  const question = page.getByRole("dialog", { name: "Export what looks like credentials?" });
  await expect(question).toContainText("DB_PASSWORD");
  await expect(question).not.toContainText("hunter2");
  const download = page.waitForEvent("download");
  await question.getByRole("button", { name: "Export all the same" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toBe(text);
  await expect(question).toBeHidden();
});
