import type { Locator, Page } from "@playwright/test";

import { codeLines } from "./code-lines.ts";
import { StartPage } from "./library.ts";

export type PreviewTab = "YAML" | "Python" | "TaskSpec" | "Wire";

/** The editor: header, sections, form and preview of one design. */
export class EditorPage {
  readonly page: Page;
  readonly form: Locator;
  readonly preview: Locator;
  readonly sections: Locator;
  readonly summary: Locator;
  readonly banner: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole("main", { name: "Form" });
    this.preview = page.getByRole("complementary", { name: "Preview" });
    this.sections = page.getByRole("navigation", { name: "Sections" });
    this.summary = page.getByRole("heading", { name: "There is a problem" }).locator("..");
    this.banner = page.getByRole("alert").filter({ hasText: "cannot be read" });
  }

  /** Starts a design from a text. */
  async start(text: string): Promise<void> {
    await new StartPage(this.page).paste(text);
    await this.form.waitFor();
  }

  section(title: string): Locator {
    return this.form.getByRole("region", { name: title, exact: true });
  }

  /** A field's control, in the section it is in. */
  field(section: string, label: string): Locator {
    return this.section(section).getByRole("textbox", { name: label, exact: true });
  }

  /** What a section's chip says. */
  chip(title: string): Locator {
    return this.sections.getByRole("button", { name: title });
  }

  async show(tab: PreviewTab): Promise<void> {
    await this.preview.getByRole("tab", { name: tab, exact: true }).click();
  }

  /** The code in the preview, once the code editor has taken over. */
  get code(): Locator {
    return this.preview.locator(".monaco-editor").first();
  }

  /** The lines of the preview as far as they are on the screen. */
  async codeText(): Promise<string> {
    return (await codeLines(this.code)).join("\n");
  }

  /** Puts the cursor of the YAML behind a text. */
  async clickInYaml(text: string): Promise<void> {
    await this.code.locator(".view-line").filter({ hasText: text }).first().click();
    await this.page.keyboard.press("End");
  }

  async setTitle(title: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Title" }).fill(title);
  }

  get title(): Locator {
    return this.page.getByRole("textbox", { name: "Title" });
  }

  async review(): Promise<void> {
    await this.page.getByRole("button", { name: "Review and register" }).click();
  }

  /** Waits until the browser has written the draft down. */
  async draftKept(): Promise<void> {
    await this.page
      .getByRole("status")
      .filter({ hasText: /Draft saved/ })
      .waitFor();
  }
}
