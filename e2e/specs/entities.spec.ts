import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "@playwright/test";

import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { StartPage } from "../pages/library.ts";
import { registerOverApi, RegistryPage } from "../pages/registry.ts";
import { ReviewDialog, SettingsDialog } from "../pages/review.ts";
import { startProcess, startProduct } from "../product.ts";

const eager = (module: string, more = ""): string =>
  `format: fletch/v1\nkind: eager\nmodule: ${module}\nfunction: play\n${more}`;
const names = (module: string): string[] => [
  `Task${module}.play`,
  `Clean-up task${module}.play-cleanup`,
  `Workflow${module}.play`,
  `Launch plan${module}.play`,
];
/** Every line of the list with what came of it. */
const told = (module: string, ...outcomes: readonly string[]): string[] =>
  names(module).map((name, index) => `${name}${outcomes[index] ?? ""}`);

async function begin(page: Page, text: string): Promise<ReviewDialog> {
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(text);
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1", Version: "v1" });
  await review.open();
  return review;
}

/** An eager workflow is registered, found, and registered again. */
async function registerAll(page: Page, module: string): Promise<ReviewDialog> {
  const review = await begin(page, eager(module));
  await expect(review.entities("Registered together, in this order")).toHaveText(names(module));
  await review.register();
  await expect(review.dialog.getByRole("heading", { name: "Registered", exact: true })).toBeVisible();
  await expect(review.entities("What came of each")).toHaveText(
    told(module, ...Array<string>(4).fill("Registered now")),
  );
  await review.close();
  await review.open();
  await expect(review.dialog).toContainText("Identical to version v1");
  await review.dialog.getByRole("button", { name: "Register again" }).click();
  await expect(review.dialog.getByRole("heading", { name: /^Unchanged/ })).toBeVisible();
  await expect(review.entities("What came of each")).toHaveText(
    told(module, ...Array<string>(4).fill("Was there")),
  );
  return review;
}

/** Runs an errand on a product of its own. */
async function onProduct(browser: Browser, env: NodeJS.ProcessEnv, errand: (page: Page) => Promise<void>) {
  const product = await startProduct(env);
  const context = await browser.newContext({ baseURL: product.url });
  try {
    await errand(await context.newPage());
  } finally {
    await context.close();
    await product.stop();
  }
}

test("an eager workflow registers all that it stands for, and again it is unchanged", async ({ page }) => {
  const review = await begin(page, eager("several.seen"));
  await expectAccessible(page, "[role=dialog]");
  await review.register();
  await expect(review.entities("What came of each")).toHaveCount(4);
  await expectAccessible(page, "[role=dialog]");
  await review.dialog.getByRole("link", { name: "Open in the registry" }).click();
  const beside = page.getByRole("list", { name: "Registered together" }).getByRole("listitem");
  await expect(beside).toHaveText(names("several.seen"));
  await expectAccessible(page);
  await page.getByRole("link", { name: "several.seen.play-cleanup" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("several.seen.play-cleanup v1");

  await registerAll(page, "several.again");
});

test("the same against a Flyte server over gRPC", async ({ browser }) => {
  const { child, match } = await startProcess(["e2e/double/server.ts"], {}, /(127\.0\.0\.1:\d+)/);
  const env = {
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: match[1],
    FLYTE_PLATFORM_INSECURE: "true",
  };
  try {
    await onProduct(browser, env, async (page) => {
      await registerAll(page, "several.remote");
    });
  } finally {
    child.kill();
  }
});

test("a registration that broke off says what is there, and goes on where it stopped", async ({
  browser,
}) => {
  const data = mkdtempSync(join(tmpdir(), "fletch-e2e-several-"));
  const text = eager("several.partly");
  try {
    const only = "eager_failure_handler_task=flytesnacks/production";
    const refusing = { FLETCH_DATA: data, FLETCH_REGISTRY_TASK_TYPES: only };
    await onProduct(browser, refusing, async (page) => {
      const review = await begin(page, text);
      await review.register();
      await expect(review.entities("What came of each")).toHaveText(
        told("several.partly", "Registered now", "Refused", "Not there", "Not there"),
      );
      await expect(review.dialog).toContainText(
        "Only a part is registered: the task several.partly.play is there. Once what is refused is mended, registering again goes on where it stopped",
      );
      await expectAccessible(page, "[role=dialog]");
      await review.dialog.getByRole("button", { name: "Register the rest" }).click();
      await expect(review.entities("What came of each")).toHaveText(
        told("several.partly", "Was there", "Refused", "Not there", "Not there"),
      );
      await new RegistryPage(page).open("flytesnacks", "development", "several.partly.play", "v1");
      await expect(page.getByRole("region", { name: "Registered with it" })).toContainText(
        /Only a part is registered.*Taskseveral\.partly\.play$/,
      );
      await expectAccessible(page);
    });
    await onProduct(browser, { FLETCH_DATA: data }, async (page) => {
      const review = await begin(page, text);
      await expect(review.dialog).toContainText(
        "Not there yet: the clean-up task several.partly.play-cleanup",
      );
      await review.dialog.getByRole("button", { name: "Register the rest" }).click();
      await expect(review.entities("What came of each")).toHaveText(
        told("several.partly", "Was there", "Registered now", "Registered now", "Registered now"),
      );
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test("a registry that goes away leaves each of them not known, and nothing is lost", async ({ browser }) => {
  const { child, match } = await startProcess(["e2e/double/server.ts"], {}, /(127\.0\.0\.1:\d+)/);
  const env = {
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: match[1],
    FLYTE_PLATFORM_INSECURE: "true",
  };
  await onProduct(browser, env, async (page) => {
    const review = await begin(page, eager("several.lost"));
    await expect(review.dialog).toContainText("A new task");
    child.kill();
    await review.register();
    await expect(review.dialog.getByRole("region", { name: "Not registered" })).toContainText(
      "The registry does not answer",
      { timeout: 45_000 },
    );
    await expect(review.entities("What came of each")).toHaveText(
      told("several.lost", ...Array<string>(4).fill("Not known")),
    );
    await expect(review.dialog.getByRole("button", { name: "Register", exact: true })).toBeVisible();
  });
});

test("what stands beside the task and holds something else is told by its name and place", async ({
  page,
  request,
}) => {
  await registerOverApi(request, {
    kind: "container",
    name: "several.taken.play-cleanup",
    container: { image: "alpine:3", command: ["echo"] },
    version: "v1",
  });
  const review = await begin(page, eager("several.taken"));
  await review.register();
  const failure = review.dialog.getByRole("region", { name: "Not registered" });
  await expect(failure).toContainText("Version v1 of the clean-up task several.taken.play-cleanup is taken");
  await expect(failure.getByRole("list", { name: "What differs" })).toContainText(
    '/template/container/image: "alpine:3" is registered, "ghcr.io/acme/recipes:1" is here',
  );
  await expect(review.entities("What came of each")).toHaveText(
    told("several.taken", "Registered now", "Holds something else", "Not there", "Not there"),
  );
  await expectAccessible(page, "[role=dialog]");
  await review.dialog.getByRole("button", { name: "Use version v2" }).first().click();
  await review.dialog.getByRole("button", { name: /^Register/ }).click();
  await expect(review.registeredVersion).toHaveText("v2");
  await expect(review.entities("What came of each")).toHaveText(
    told("several.taken", ...Array<string>(4).fill("Registered now")),
  );
});

test("the review of a reference registers nothing and says whether it agrees", async ({ page, request }) => {
  await registerOverApi(request, {
    module: "several.pointed",
    function: "fit",
    version: "v1",
    inputs: [{ name: "epochs", type: "int" }],
  });
  const reference = (type: string): string =>
    `format: fletch/v1\nkind: reference\nproject: flytesnacks\ndomain: development\nname: several.pointed.fit\nversion: v1\ninputs:\n  - name: epochs\n    type: ${type}\n`;
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(reference("str"));
  await review.open();
  await expect(review.dialog).toContainText("There is nothing to register.");
  await expect(review.dialog.getByRole("button", { name: /^Register/ })).toHaveCount(0);
  const differs = review.dialog.getByRole("button", { name: /another type for the input "epochs": int/ });
  await expect(differs).toBeVisible();
  await expectAccessible(page, "[role=dialog]");
  await differs.click();
  await expect(review.dialog).toBeHidden();
  await expect(page.locator("[data-path^='/inputs/0'] input:focus")).toHaveCount(1);

  await new StartPage(page).paste(reference("int"));
  await review.open();
  await expect(review.dialog).toContainText("It agrees with the registered task");
  await expectAccessible(page, "[role=dialog]");
});

test("credentials are hidden in what is registered until somebody asks", async ({ page, request }) => {
  const leaky = {
    module: "several.leaky",
    function: "fit",
    parameters: { environment: { DB_PASSWORD: "hunter2hunter2", MODE: "fast" } },
  };
  await registerOverApi(request, { ...leaky, version: "v1" });
  const registry = new RegistryPage(page);
  await registry.open("flytesnacks", "development", "several.leaky.fit", "v1");
  await expect(registry.spec("YAML")).toContainText("fast");
  await expect(registry.spec("YAML")).not.toContainText("hunter2");
  await expect(page.getByRole("button", { name: /^(Copy|Download) Spec/ })).toHaveCount(0);
  await registry.showSpecAs("JSON");
  await expect(registry.spec("JSON")).not.toContainText("hunter2");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show it, copy and download" }).click();
  await expect(registry.spec("JSON")).toContainText("hunter2hunter2");
  await expect(page.getByRole("button", { name: /^Download Spec/ })).toBeVisible();

  const container =
    "format: fletch/v1\nkind: container\nname: several.leaky.fit\ncontainer:\n  image: alpine:3\n  command: [run, --password, correct-horse]\n";
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(container);
  await review.open();
  await expect(review.change("Execution", "Command")).toBeVisible();
  await expect(review.dialog).not.toContainText(/hunter2|correct-horse/);
});

test("settings that are carried packed are hidden as a whole where their variables hold a credential", async ({
  page,
  request,
}) => {
  const packed = "H4sI";
  const leaky = { module: "several.packed", function: "each" };
  const settings = {
    project: "flytesnacks",
    domain: "development",
    images: { default: "ghcr.io/acme/recipes:1" },
    env: { API_TOKEN: "hunter2hunter2" },
  };
  const design = { format: "fletch/v1", kind: "dynamic", ...leaky };
  const saved = await request.post("/api/v1/designs", {
    data: { title: "packed", text: JSON.stringify(design), settings },
  });
  const { id } = (await saved.json()) as { readonly id: string };
  // The code editor draws only the lines that fit.
  await page.setViewportSize({ width: 1440, height: 2200 });
  await page.goto(`/designs/${id}`);
  const editor = new EditorPage(page);
  await editor.show("TaskSpec");
  await expect(editor.code).toContainText("_F_SS_C");
  await expect(editor.preview).not.toContainText(packed);
  await editor.preview.getByRole("button", { name: "Show it, copy and download" }).click();
  await expect(editor.preview).toContainText(packed);

  await request.post("/api/v1/registrations", { data: { design, settings: { ...settings, version: "v1" } } });
  const registry = new RegistryPage(page);
  await registry.open("flytesnacks", "development", "several.packed.each", "v1");
  await expect(registry.spec("YAML")).toContainText("_F_SS_C");
  await expect(registry.spec("YAML")).not.toContainText(packed);
  await page.getByRole("button", { name: "Show it, copy and download" }).click();
  await expect(registry.spec("YAML")).toContainText(packed);
});
