import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "../fixtures.ts";
import { StartPage } from "../pages/library.ts";
import { registerOverApi, RegistryPage } from "../pages/registry.ts";
import { ReviewDialog, SettingsDialog } from "../pages/review.ts";
import { startProcess, startProduct } from "../product.ts";

const design = (module: string, parameters = ""): string =>
  `format: fletch/v1\nkind: task\nmodule: ${module}\nfunction: fit\n${parameters}`;

/** From a paste to a registered version that the registry's page shows, and that is linked to in the console. */
async function registerAndFind(page: Page, module: string, consoleUrl?: string): Promise<void> {
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(design(module, "parameters:\n  retries: 3\n"));
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1" });
  await review.open();
  await expect(review.dialog).toContainText("A new task");
  await expect(review.digest).toHaveText(/^[0-9a-f]{64}$/);
  const digest = (await review.digest.textContent()) ?? "";
  await review.register();
  await expect(review.dialog.getByRole("heading", { name: "Registered" })).toBeVisible();
  await expect(review.registeredDigest).toHaveText(digest);
  const version = (await review.registeredVersion.textContent()) ?? "";
  const target = `get task -p flytesnacks -d development ${module}.fit --version ${version}`;
  // Flyte's own command finds nothing in the registry of Fletch itself.
  await expect(review.dialog.getByText(`flytectl ${target}`)).toHaveCount(consoleUrl === undefined ? 0 : 1);
  await expect(review.dialog.getByRole("button", { name: "Review for staging too" })).toBeVisible();
  await expectConsoleLink(page, consoleUrl, `${module}.fit/version/${version}`);

  await review.dialog.getByRole("link", { name: "Open in the registry" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${module}.fit ${version}`);
  await expect(new RegistryPage(page).spec("YAML")).toContainText("retries: 3");
  await expect(page.getByRole("main")).toContainText(digest);
  await expectConsoleLink(page, consoleUrl, `${module}.fit/version/${version}`);
}

async function expectConsoleLink(page: Page, consoleUrl: string | undefined, task: string): Promise<void> {
  const link = page.getByRole("link", { name: "Open in Flyte's console" });
  if (consoleUrl === undefined) return expect(link).toHaveCount(0);
  const path = `/console/projects/flytesnacks/domains/development/task/${task}`;
  await expect(link).toHaveAttribute("href", `${consoleUrl}${path}`);
  await expect(link).toHaveAttribute("rel", "noreferrer");
  await expectAccessible(page);
}

test("a design is filled, reviewed, registered, and found in the registry", async ({ page }) => {
  await registerAndFind(page, "errand.train");
});

test("the same errand against a Flyte server over gRPC", async ({ browser }) => {
  const { child, match } = await startProcess(["e2e/double/server.ts"], {}, /(127\.0\.0\.1:\d+)/);
  const product = await startProduct({
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: match[1],
    FLYTE_PLATFORM_INSECURE: "true",
    FLETCH_CONSOLE_URL: "https://flyte.example.com",
  });
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  try {
    await new RegistryPage(page).open();
    await expect(page.getByText(/Flyte server at/)).toContainText("It answers.");
    await registerAndFind(page, "errand.remote", "https://flyte.example.com");
  } finally {
    await context.close();
    await product.stop();
    child.kill();
  }
});

test("what stands in the way is listed and leads to its field", async ({ page }) => {
  await new StartPage(page).paste(design("errand.blocked"));
  await new SettingsDialog(page).open();
  await new SettingsDialog(page).field("Default image").fill("");
  await new SettingsDialog(page).close();
  await page.getByRole("button", { name: "Review and register" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page).toHaveTitle(/^Error:/);
  await page.getByRole("button", { name: /Name a default image/ }).click();
  const settings = new SettingsDialog(page);
  await expect(settings.field("Default image")).toBeFocused();
  await expect(settings.field("Default image")).toHaveAccessibleDescription(/Name a default image/);
  await expectAccessible(page, "[role=dialog]");
  await settings.field("Default image").fill("ghcr.io/acme/recipes:1");
  await settings.close();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeHidden();
});

test("changes to the latest version are shown by field, and risky ones are marked", async ({
  page,
  request,
}) => {
  const review = new ReviewDialog(page);
  await registerOverApi(request, {
    module: "errand.changed",
    function: "fit",
    version: "v1",
    parameters: { retries: 3, requests: { cpu: "2", mem: "1Gi" }, cache: { version: "1" } },
  });
  await new StartPage(page).paste(
    design(
      "errand.changed",
      'parameters:\n  requests: { cpu: "1", mem: 1024Mi }\n  cache: { version: "2" }\n  timeout: 60\n',
    ),
  );
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:2" });
  await review.open();
  await expect(review.dialog).toContainText("5 changes to version v1");
  await expect(review.change("Image", "Image")).toContainText(
    /ghcr.io\/acme\/recipes:1.*ghcr.io\/acme\/recipes:2.*Look twice/,
  );
  await expect(review.change("Resources", "CPU request")).toContainText(/2.*1.*Look twice/);
  await expect(review.change("Resources", "Memory request")).toHaveCount(0);
  await expect(review.change("Reliability", "Retries")).toContainText(/3.*0.*Look twice/);
  await expect(review.change("Reliability", "Timeout")).not.toContainText("Look twice");
  await expect(review.change("Cache", "Cache version")).toContainText("Look twice");
  await expectAccessible(page, "[role=dialog]");
  await review.register();
  await expect(review.dialog.getByRole("heading", { name: "Registered" })).toBeVisible();
  await expectAccessible(page, "[role=dialog]");

  await review.dialog.getByRole("button", { name: "Review for staging too" }).click();
  await expect(review.dialog).toContainText("flytesnacks / staging / errand.changed.fit");
  await expect(review.dialog).toContainText("A new task");
  await review.register();
  await expect(review.dialog).toContainText("flytesnacks / staging / errand.changed.fit");
  await expect(review.registeredVersion).toBeVisible();
});

test("a version that is taken is explained, and the next one is offered", async ({ page, request }) => {
  const review = new ReviewDialog(page);
  for (const [version, retries] of [
    ["v1", 1],
    ["v2", 2],
  ] as const) {
    await registerOverApi(request, {
      module: "errand.taken",
      function: "fit",
      version,
      parameters: { retries },
    });
  }
  await new StartPage(page).paste(design("errand.taken", "parameters: { retries: 9 }\n"));
  const settings = new SettingsDialog(page);
  await settings.open();
  await settings.field("Default image").fill("ghcr.io/acme/recipes:1");
  await settings.field("Version").fill("v3");
  await expect(settings.dialog.getByText("v3 is free.")).toBeVisible();
  await settings.field("Version").fill("v1");
  await expect(settings.dialog.getByText("v1 is taken and holds something else.")).toBeVisible();
  await settings.close();
  await review.open();
  await expect(review.dialog).toContainText("Version v1 is taken");
  await expect(review.change("Reliability", "Retries")).toContainText(/1.*9/);
  await expect(review.dialog.getByRole("button", { name: "Register", exact: true })).toHaveCount(0);
  await review.dialog.getByRole("button", { name: "Use version v3" }).first().click();
  await expect(review.version).toHaveValue("v3");
  await review.register();
  await expect(review.registeredVersion).toHaveText("v3");
});

test("a version that is taken between review and registering is no surprise", async ({ page, request }) => {
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(design("errand.raced", "parameters: { retries: 9 }\n"));
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1", Version: "v1" });
  await review.open();
  await expect(review.dialog).toContainText("A new task");
  await registerOverApi(request, { module: "errand.raced", function: "fit", version: "v1" });
  await review.register();
  await expect(review.dialog).toContainText("Version v1 is taken");
  await expect(review.change("Reliability", "Retries")).toContainText("9");
  await review.dialog.getByRole("button", { name: "Use version v2" }).first().click();
  await review.register();
  await expect(review.registeredVersion).toHaveText("v2");
});

test("what is registered already is not sent again", async ({ page, request }) => {
  const review = new ReviewDialog(page);
  await registerOverApi(request, { module: "errand.same", function: "fit", version: "v1" });
  await new StartPage(page).paste(design("errand.same"));
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1", Version: "v1" });
  await review.open();
  await expect(review.dialog).toContainText("Identical to version v1");
  await expect(review.dialog.getByRole("button", { name: /Register/ })).toHaveCount(0);
  await review.version.fill("v2");
  await expect(review.dialog).toContainText("Identical to version v1");
  await review.dialog.getByRole("button", { name: "Register as a new version all the same" }).click();
  await expect(review.registeredVersion).toHaveText("v2");
});

test("a refusal of the registry leads to its field and keeps the registry's words", async ({ browser }) => {
  const product = await startProduct({ FLETCH_REGISTRY_LIMITS: "cpu=2,memory=4Gi" });
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const review = new ReviewDialog(page);
  try {
    await new StartPage(page).paste(
      design("errand.refused", 'parameters:\n  requests: { cpu: "8" }\n  limits: { cpu: "8" }\n'),
    );
    await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1" });
    // Told before anything is refused, where it stands.
    await expect(page.locator("[data-path='/parameters/requests/cpu']")).toContainText(/is more than the 2/);
    await review.open();
    await review.register();
    await expect(review.dialog.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await review.dialog.getByText(/the words of the answer/).click();
    await expect(review.dialog).toContainText("greater than current limit set in the platform configuration");
    await expectAccessible(page, "[role=dialog]");
    await review.dialog
      .getByRole("button", { name: /is more than the .* that this Flyte allows/ })
      .first()
      .click();
    await expect(review.dialog).toBeHidden();
    await expect(page.getByRole("textbox", { name: /CPU/ }).first()).toBeVisible();
    await expect(page.locator("[data-path*='cpu'] input:focus")).toHaveCount(1);
  } finally {
    await context.close();
    await product.stop();
  }
});

test("a server that was away while it was registered is no reason once it is back", async ({ page }) => {
  const review = new ReviewDialog(page);
  await new StartPage(page).paste(design("errand.away"));
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1" });
  await review.open();
  await expect(review.dialog.getByRole("button", { name: "Register", exact: true })).toBeEnabled();
  const server = /\/(?:api|healthz)\b/;
  await page.route(server, (route) => route.abort());
  await review.register();
  await expect(review.dialog.getByRole("region", { name: "Not registered" })).toBeVisible();
  await page.unroute(server);
  await expect(review.dialog.getByRole("region", { name: "Not registered" })).toBeHidden();
  await expect(review.dialog).not.toContainText("does not answer");
  await review.register();
  await expect(review.dialog.getByRole("heading", { name: "Registered" })).toBeVisible();
});

test("a review tells that a credential changes, and not to what", async ({ page, request }) => {
  const review = new ReviewDialog(page);
  await registerOverApi(request, { module: "errand.leaky", function: "fit", version: "v1" });
  await new StartPage(page).paste(
    design("errand.leaky", "parameters:\n  environment: { DB_PASSWORD: hunter2hunter2, MODE: fast }\n"),
  );
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/recipes:1" });
  await review.open();
  await expect(review.change("Environment and secrets", "Variable MODE")).toContainText("fast");
  await expect(review.change("Environment and secrets", "Variable DB_PASSWORD")).toBeVisible();
  await expect(review.dialog).not.toContainText("hunter2");
});

test("settings are remembered for the next new design", async ({ page }) => {
  await new StartPage(page).paste(design("errand.first"));
  await new SettingsDialog(page).set({
    Domain: "staging",
    "Default image": "ghcr.io/acme/kept:7",
    Version: "v9",
  });
  await new StartPage(page).paste(design("errand.second"));
  const settings = new SettingsDialog(page);
  await settings.open();
  await expect(settings.field("Domain")).toHaveValue("staging");
  await expect(settings.field("Default image")).toHaveValue("ghcr.io/acme/kept:7");
  await expect(settings.field("Version")).toHaveValue("");
});

test("the default image cannot be overwritten by a row of the other images", async ({ page }) => {
  await new StartPage(page).paste(design("errand.images"));
  const settings = new SettingsDialog(page);
  await settings.open();
  await settings.field("Default image").fill("ghcr.io/acme/kept:7");
  const fresh = settings.field("New name of Other images");
  await fresh.fill("default");
  await fresh.press("Enter");
  await expect(settings.dialog).toContainText('"default" is there already.');
  await fresh.fill("default-gpu");
  await fresh.press("Enter");
  await expect(settings.field("Value of default-gpu")).toBeFocused();
  await expect(settings.field("Default image")).toHaveValue("ghcr.io/acme/kept:7");
});
