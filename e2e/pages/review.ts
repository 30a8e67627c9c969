import type { Locator, Page } from "@playwright/test";

/** The target and settings of a design. */
export class SettingsDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Target and settings" });
  }

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: /^Target and settings/ }).click();
    await this.field("Project").waitFor();
  }

  field(label: string): Locator {
    const named = { name: label, exact: true } as const;
    return this.dialog.getByRole("textbox", named).or(this.dialog.getByRole("combobox", named));
  }

  async set(values: Readonly<Record<string, string>>): Promise<void> {
    await this.open();
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
    await this.close();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Close", exact: true }).click();
    await this.dialog.waitFor({ state: "hidden" });
  }
}

/** The step before registering, and what came of it. */
export class ReviewDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly version: Locator;
  readonly digest: Locator;
  readonly registeredVersion: Locator;
  readonly registeredDigest: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Review and register" });
    this.version = this.dialog.getByRole("textbox", { name: "Version" });
    this.digest = this.dialog.getByTestId("digest");
    this.registeredVersion = this.dialog.getByTestId("registered-version");
    this.registeredDigest = this.dialog.getByTestId("registered-digest");
  }

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: "Review and register" }).click();
    await this.dialog.waitFor();
  }

  async register(): Promise<void> {
    await this.dialog.getByRole("button", { name: "Register", exact: true }).click();
  }

  /** What is registered together, in order; and what came of each, once that is known. */
  entities(label: "Registered together, in this order" | "What came of each"): Locator {
    return this.dialog.getByRole("list", { name: label }).getByRole("listitem");
  }

  async close(): Promise<void> {
    await this.dialog
      .getByRole("button", { name: /^(Close the review|Done)$/ })
      .first()
      .click();
    await this.dialog.waitFor({ state: "hidden" });
  }

  /** One field that differs from what is registered. */
  change(section: string, label: string): Locator {
    return this.dialog
      .getByRole("group", { name: section, exact: true })
      .locator("dl > div")
      .filter({ has: this.page.getByText(label, { exact: true }) });
  }
}
