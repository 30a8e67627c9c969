import { expect, expectAccessible, test } from "../fixtures.ts";
import { registerOverApi, RegistryPage } from "../pages/registry.ts";
import { startProduct } from "../product.ts";

test("what is registered is found: project, domain, task, version, spec", async ({ page, request }) => {
  const given = { module: "browse.train", function: "fit" };
  await registerOverApi(request, { ...given, version: "v1" });
  await registerOverApi(request, { ...given, version: "v2", parameters: { retries: 4 } });
  await registerOverApi(request, { ...given, version: "v3" });
  await registerOverApi(request, { module: "browse.other", function: "run", version: "v1" });

  const registry = new RegistryPage(page);
  await registry.open();
  await expect(page.getByText("Fletch's own registry")).toContainText("It answers.");
  await expect(page.getByRole("link", { name: "flytesnacks, development" })).toBeVisible();
  await expectAccessible(page);
  await registry.domain("flytesnacks", "development");
  await registry.search("browse.tr");
  await expect(registry.tasks.getByRole("link")).toHaveText(["browse.train.fit"]);
  await expectAccessible(page);
  await registry.tasks.getByRole("link", { name: "browse.train.fit" }).click();
  await expect(registry.versions.getByRole("link")).toHaveText(["v3", "v2", "v1"]);
  await expect(registry.changes("v2", "v3")).toContainText("Retries");
  await expect(registry.changes("v2", "v3")).toContainText("No retries any more.");
  await registry.showChanges("v1", "v2");
  await expect(registry.changes("v1", "v2")).toHaveText(/^Reliability.*Retries.*0.*4$/);
  await expectAccessible(page);
  await registry.versions.getByRole("link", { name: "v2" }).click();
  await expect(registry.spec("YAML")).toContainText("retries: 4");
  await registry.showSpecAs("JSON");
  await expect(registry.spec("JSON")).toContainText('"retries": 4');
  await expectAccessible(page);

  // Where nothing is registered yet the ways to begin are a click away.
  await registry.open("flytesnacks", "production");
  await expectAccessible(page);
  await page.getByRole("link", { name: "New design" }).click();
  await expect(page.getByRole("link", { name: /From a template/ })).toBeVisible();
});

test("what goes in and comes out is read without scrolling sideways, also on a phone", async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const type = "dict[str, typing.Optional[list[flytekit.types.file.FlyteFile['parquet']]]]";
  const inputs = [{ name: "measurements_of_every_station_by_its_name", type, description: "One of many." }];
  await registerOverApi(request, { module: "narrow.task", function: "run", version: "v1", inputs });
  const registry = new RegistryPage(page);
  await registry.open("flytesnacks", "development", "narrow.task.run", "v1");
  const table = page.getByRole("table");
  await expect(table.getByRole("row", { name: /measurements_of_every/ })).toContainText("One of many.");
  const beyond = await table.evaluate((each) => each.getBoundingClientRect().right - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test("a link to a version opens it, and one to nothing says so", async ({ page, request }) => {
  await registerOverApi(request, { module: "linked.task", function: "run", version: "2026/11 a%b" });
  const registry = new RegistryPage(page);
  await registry.open("flytesnacks", "development", "linked.task.run", "2026/11 a%b");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("linked.task.run 2026/11 a%b");
  await expect(registry.spec("YAML")).toContainText("task-module");
  await page
    .getByRole("navigation", { name: "Where this is" })
    .getByRole("link", { name: "linked.task.run" })
    .click();
  await registry.versions.getByRole("link", { name: "2026/11 a%b" }).click();
  await expect(registry.spec("YAML")).toBeVisible();

  await registry.open("flytesnacks", "development", "linked.task.run", "gone");
  await expect(page.getByRole("heading", { name: "This version is not registered" })).toBeVisible();
  await registry.open("flytesnacks", "development", "no.such.task");
  await expect(page.getByRole("heading", { name: "No version is registered" })).toBeVisible();
  await registry.open("flytesnacks", "production");
  await expect(page.getByRole("heading", { name: "No task is registered here" })).toBeVisible();
});

test("a project or domain that is not there is told from an empty one, with a way on", async ({ page }) => {
  const registry = new RegistryPage(page);
  for (const below of [[], ["a.b"], ["a.b", "v1"]]) {
    await registry.open("nowhere", "development", ...below);
    await expect(
      page.getByRole("heading", { name: 'The registry lists no project "nowhere"' }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show all projects" }).click();
  await expect(page.getByRole("link", { name: "flytesnacks, development" })).toBeVisible();
  await registry.open("flytesnacks", "nowhere");
  await expect(page.getByRole("heading", { name: /flytesnacks has no domain "nowhere"/ })).toBeVisible();
  await expectAccessible(page);
  await registry.domain("flytesnacks", "production");
  await expect(page.getByRole("heading", { name: "No task is registered here" })).toBeVisible();
});

test("a registry that is away is said in words", async ({ browser }) => {
  const product = await startProduct({
    FLETCH_REGISTRY: "flyteadmin",
    FLYTE_PLATFORM_URL: "127.0.0.1:9",
    FLYTE_PLATFORM_INSECURE: "true",
  });
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  try {
    await new RegistryPage(page).open();
    await expect(page.getByText(/Flyte server at 127\.0\.0\.1:9.*It does not answer/)).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole("alert")).toContainText("The registry does not answer", { timeout: 60_000 });
    await expect(page.getByRole("alert").getByRole("button", { name: "Retry" })).toBeVisible();
    await expectAccessible(page);
  } finally {
    await context.close();
    await product.stop();
  }
});
