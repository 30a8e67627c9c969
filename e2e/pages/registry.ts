import type { APIRequestContext, Locator, Page } from "@playwright/test";

/** The registry's pages. */
export class RegistryPage {
  readonly page: Page;
  readonly tasks: Locator;
  readonly versions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tasks = page.getByRole("list", { name: "Tasks" });
    this.versions = page.getByRole("list", { name: "Versions, the newest first" });
  }

  async open(...parts: readonly string[]): Promise<void> {
    await this.page.goto(["/registry", ...parts.map(encodeURIComponent)].join("/"));
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  async domain(project: string, domain: string): Promise<void> {
    await this.page.getByRole("link", { name: `${project}, ${domain}` }).click();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search tasks" }).fill(words);
  }

  async showChanges(before: string, version: string): Promise<void> {
    await this.page.getByRole("button", { name: `What changed from ${before} to ${version}` }).click();
  }

  changes(before: string, version: string): Locator {
    return this.page.getByRole("group", { name: `Changes from ${before} to ${version}` });
  }

  /** The text of the version's spec, as it is shown. */
  spec(form: "YAML" | "JSON"): Locator {
    return this.page.getByRole("region", { name: new RegExp(`^Spec of .* as ${form}$`) });
  }

  async showSpecAs(form: "YAML" | "JSON"): Promise<void> {
    await this.page.getByRole("radiogroup", { name: "Form of the spec" }).getByText(form).click();
  }
}

/** What a test has registered before the page is looked at. */
export interface Given {
  readonly version: string;
  readonly kind?: string;
  readonly module?: string;
  readonly function?: string;
  readonly name?: string;
  readonly container?: object;
  readonly inputs?: readonly object[];
  readonly parameters?: object;
  readonly image?: string;
}

/** Registers over the API, as another client would. */
export async function registerOverApi(api: APIRequestContext, given: Given): Promise<void> {
  const { version, image = "ghcr.io/acme/recipes:1", ...design } = given;
  const answer = await api.post("/api/v1/registrations", {
    data: {
      design: { format: "fletch/v1", kind: "task", ...design },
      settings: { project: "flytesnacks", domain: "development", version, images: { default: image } },
    },
  });
  if (!answer.ok()) throw new Error(`${answer.status()}: ${await answer.text()}`);
}
