import type { Locator, Page } from "@playwright/test";

import { codeLines } from "./code-lines.ts";
import { StartPage } from "./library.ts";

/** The form of a design, and the YAML beside it. */
export class FormPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Starts a design from a text. */
  async start(text: string): Promise<void> {
    await new StartPage(this.page).paste(text);
    await this.section("Identity").waitFor();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  section(title: string): Section {
    return new Section(this.page, this.page.getByRole("region", { name: title, exact: true }));
  }

  /** The lines of the YAML view, as far as they are on the screen. */
  async yaml(): Promise<string> {
    const lines = await codeLines(this.page.locator(".monaco-editor"));
    return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
  }
}

/** A part of the form: a section, a group or a row in it. */
export class Section {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  async waitFor(): Promise<void> {
    await this.root.waitFor();
  }

  /** Opens a field that is one quiet line as yet. */
  async open(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const named = this.page.getByText(label, { exact: true });
      await this.root.locator("button[data-path]").filter({ has: named }).first().click();
    }
  }

  group(name: string): Section {
    return new Section(this.page, this.root.getByRole("group", { name, exact: true }));
  }

  control(label: string): Locator {
    const named = { name: label, exact: true } as const;
    return this.root.getByRole("textbox", named).or(this.root.getByRole("combobox", named)).first();
  }

  async write(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.control(label).fill(value);
      await this.control(label).blur();
    }
  }

  /** Picks from a list or from segments that stand side by side. */
  async pick(label: string, option: string): Promise<void> {
    const segments = this.root.getByRole("radiogroup", { name: label, exact: true });
    if ((await segments.count()) > 0) {
      await segments.getByText(option, { exact: true }).click();
      return;
    }
    await this.control(label).click();
    await this.page.getByRole("option", { name: option }).first().click();
  }

  async add(what: string): Promise<void> {
    await this.root.getByRole("button", { name: `Add ${what}`, exact: true }).click();
  }

  /** Types the name of a new map entry and its value, and leaves. */
  async entry(map: string, kind: string, entry: readonly [name: string, value: string]): Promise<void> {
    const [name, value] = entry;
    const fresh = this.root.getByRole("textbox", { name: `New ${kind} of ${map}` });
    if ((await fresh.count()) === 0) await this.add(kind);
    await fresh.fill(name);
    await fresh.press("Enter");
    await this.page.locator(`[aria-label="Value of ${name}"]:focus`).waitFor();
    await this.page.keyboard.type(value);
  }

  clear(label: string): Promise<void> {
    return this.root.getByRole("button", { name: `Clear ${label}`, exact: true }).click();
  }
}
