import type { Download, Locator, Page } from "@playwright/test";

/** A file that a person picks. */
export interface PickedFile {
  readonly name: string;
  readonly text: string;
}

/** Drops files on a place, as from a file manager. Says whether the browser would open them itself. */
export async function dropFiles(place: Locator, files: readonly PickedFile[]): Promise<boolean> {
  return place.evaluate((element, list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of list) dataTransfer.items.add(new File([text], name));
    const told = { bubbles: true, cancelable: true, dataTransfer };
    const isTaken = !element.dispatchEvent(new DragEvent("dragover", told));
    return element.dispatchEvent(new DragEvent("drop", told)) || !isTaken;
  }, files);
}

/** The list of saved designs and drafts. */
export class LibraryPage {
  readonly page: Page;
  readonly designs: Locator;
  readonly drafts: Locator;
  readonly imported: Locator;

  constructor(page: Page) {
    this.page = page;
    this.designs = page.getByRole("list", { name: "Designs" });
    this.drafts = page.getByRole("region", { name: "Drafts, only in this browser" });
    this.imported = page.getByRole("status", { name: "Imported files" });
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await this.page.getByRole("heading", { name: "Designs", level: 1 }).waitFor();
  }

  row(title: string): Locator {
    return this.designs
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("link", { name: title, exact: true }) });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search designs" }).fill(words);
  }

  async act(title: string, action: "Rename" | "Duplicate" | "Export as file" | "Delete"): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${title}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: action }).click();
  }

  async rename(title: string, next: string): Promise<void> {
    await this.act(title, "Rename");
    const input = this.page.getByRole("textbox", { name: "New title" });
    await input.fill(next);
    await input.press("Enter");
  }

  async export(title: string): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await this.act(title, "Export as file");
    return download;
  }

  async import(...files: readonly PickedFile[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Import files" }).click();
    await (
      await chooser
    ).setFiles(files.map(({ name, text }) => ({ name, mimeType: "text/yaml", buffer: Buffer.from(text) })));
  }

  /** Drops files on the page. */
  drop(...files: readonly PickedFile[]): Promise<boolean> {
    return dropFiles(this.page.getByRole("heading", { name: "Designs", level: 1 }), files);
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: "Undo" }).click();
  }
}

/** Where a design begins. */
export class StartPage {
  readonly page: Page;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole("textbox", { name: "Text of a design" });
  }

  async open(): Promise<void> {
    await this.page.goto("/new");
    await this.page.getByRole("heading", { name: "New design" }).waitFor();
  }

  template(title: string): Locator {
    return this.page.getByRole("region", { name: "Templates" }).getByRole("button", { name: title });
  }

  /** Pastes a text and opens it in the editor. */
  async paste(text: string): Promise<void> {
    await this.open();
    await this.text.fill(text);
    await this.page.getByRole("button", { name: "Open as a draft" }).click();
    await this.page.getByRole("button", { name: "Review and register" }).waitFor();
  }
}

/** What the editor's header does with the library. */
export class Saving {
  readonly page: Page;
  readonly conflict: Locator;

  constructor(page: Page) {
    this.page = page;
    this.conflict = page.getByRole("dialog", { name: "Somebody else saved this design meanwhile" });
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
  }

  /** Saves for the first time, and waits until the design has its address. */
  async saveNew(title: string): Promise<string> {
    await this.title(title);
    await this.save();
    await this.page.waitForURL(/\/designs\//);
    return this.page.url();
  }

  async title(title: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Title" }).fill(title);
  }

  /** One side of a field that both changed. */
  side(field: string, side: "Yours" | "Theirs"): Locator {
    return this.conflict.getByRole("radiogroup", { name: field }).getByRole("radio", { name: side });
  }
}
