import type { Page } from "@playwright/test";

import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { FormPage } from "../pages/form.ts";
import { StartPage } from "../pages/library.ts";
import { registerOverApi } from "../pages/registry.ts";
import { ReviewDialog, SettingsDialog } from "../pages/review.ts";

// The previews show only the lines that fit.
test.use({ viewport: { width: 1440, height: 1800 } });

const HEAD = "format: fletch/v1\n";

/** Registers what is open, and finds it in the registry under its name. */
async function registers(page: Page, name: string): Promise<void> {
  const review = new ReviewDialog(page);
  await review.open();
  await review.register();
  await expect(review.registeredDigest).toHaveText(/^[0-9a-f]{64}$/);
  await review.dialog.getByRole("link", { name: "Open in the registry" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

test("every kind begins from the first page with a design that compiles", async ({ page }) => {
  const start = new StartPage(page);
  const editor = new EditorPage(page);
  const kinds = ["Dynamic workflow", "Eager workflow", "Container", "Echo", "Reference", "Ready-made task"];
  for (const kind of kinds) {
    await start.open();
    await page
      .getByRole("region", { name: "Other kinds of task" })
      .getByRole("button", { name: new RegExp(`^${kind}`) })
      .click();
    await expect(editor.section("Identity").getByRole("combobox", { name: "Kind" })).toHaveValue(
      new RegExp(kind),
    );
    await expect(editor.preview).not.toContainText("Nothing to show yet");
  }
});

test("another kind keeps what both have, and undo brings the rest back", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(
    `${HEAD}kind: task\nmodule: recipes.a\nfunction: fit\ninputs:\n  - name: epochs\n    type: int\nparameters:\n  retries: 3\n  task_config:\n    plugin: Dask\n`,
  );
  await form.section("Identity").control("Kind").click();
  await page.getByRole("option", { name: /^Container/ }).click();
  await expect.poll(() => form.yaml()).toContain("kind: container");
  const changed = await form.yaml();
  expect(changed).toContain("name: epochs");
  expect(changed).toContain("retries: 3");
  expect(changed).not.toContain("Dask");
  expect(changed).not.toContain("function: fit");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(() => form.yaml()).toContain("plugin: Dask");
  expect(await form.yaml()).toContain("function: fit");
});

test("an input is described where there is a docstring for it, and elsewhere only to take away what stands there", async ({
  page,
}) => {
  const form = new FormPage(page);
  const inputs = "inputs:\n  - { name: a, type: int }\n";
  const described = form.section("Inputs and outputs").group("input 1").control("Description");
  await form.start(`${HEAD}kind: task\nmodule: recipes.a\nfunction: fit\n${inputs}`);
  await expect(described).toHaveCount(1);
  const container = `${HEAD}kind: container\nname: recipes.a\ncontainer: { image: "a:1", command: [ls] }\n`;
  await form.start(`${container}${inputs}`);
  await expect(form.section("Inputs and outputs").group("input 1").control("Name")).toHaveValue("a");
  await expect(described).toHaveCount(0);
  await form.start(`${container}${inputs.replace("int", "int, description: x")}`);
  await described.fill("");
  await expect(described).toBeFocused();
  await expect.poll(() => form.yaml()).toContain("{ name: a, type: int }");
});

test("a container's command completes inputs, marks unknown ones, shows how it runs, and registers", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(
    `${HEAD}kind: container\nname: errand.greet\ncontainer:\n  image: alpine:3\n  command: [echo]\ninputs:\n  - name: who\n    type: str\n    default: the world\n`,
  );
  const identity = form.section("Identity");
  const runs = page.getByRole("region", { name: "The command as it will run" });
  await expect(runs).toContainText("echo");
  // A container has no function.
  await expect(form.section("Inputs and outputs").root).toContainText("The task gives nothing back.");
  await identity.add("command word");
  await identity.control("Command word 2").fill("{{.inputs.w");
  await page.getByRole("option", { name: "{{.inputs.who}}" }).click();
  await expect(identity.control("Command word 2")).toHaveValue("{{.inputs.who}}");
  await expect(runs).toContainText('"the world"');
  await identity.control("Command word 2").fill("{{.inputs.whom}}");
  await expect(runs).toContainText("Marked as unknown: {{.inputs.whom}}");
  await identity.control("Command word 2").fill("{{.inputs.who}}");
  await expect(runs).not.toContainText("Marked as unknown");
  await page.getByText("How inputs and outputs reach the container").click();
  await expectAccessible(page, "main");
  const review = new ReviewDialog(page);
  await review.open();
  await expect(review.digest).toHaveText(/^[0-9a-f]{64}$/);
  // Its name has a dot, and is no function's.
  await expect(review.dialog).not.toContainText("must hold");
  await review.close();
  await registers(page, "errand.greet");
});

test("an echo's outputs follow from its inputs", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${HEAD}kind: echo\nname: errand.echo\ninputs:\n  - name: message\n    type: str\n`);
  const derived = page.getByRole("region", { name: "Outputs that follow" });
  await expect(derived).toContainText("o0: str");
  const section = form.section("Inputs and outputs");
  await section.add("input");
  await section.group("input 2").write({ Name: "many", Type: "list[int]" });
  await expect(derived).toContainText("o1: list[int]");
  await registers(page, "errand.echo");
});

test("a reference is picked from the registry, filled in and compared, and nothing is registered for it", async ({
  page,
  request,
}) => {
  await registerOverApi(request, { module: "errand.pointed", function: "fit", version: "v1" });
  const form = new FormPage(page);
  const editor = new EditorPage(page);
  await form.start(
    `${HEAD}kind: reference\nproject: flytesnacks\ndomain: development\nname: errand.poi\nversion: ""\ninputs:\n  - name: extra\n    type: int\n`,
  );
  const identity = form.section("Identity");
  await identity.control("Name").fill("errand.pointed");
  await page.getByRole("option", { name: "errand.pointed.fit" }).click();
  await identity.control("Version").click();
  await page.getByRole("option", { name: "v1" }).click();
  const registered = page.getByRole("region", { name: "Registered task" });
  await expect(registered).toContainText('has no input called "extra". Remove it.');
  await registered.getByRole("button", { name: "Fill in its interface" }).click();
  await expect(registered).toContainText("The interface is the one of the registered task.");
  await editor.show("Python");
  await expect.poll(() => editor.codeText()).toContain("@reference_task(");
  await editor.show("TaskSpec");
  await expect(editor.preview).toContainText("Nothing is registered for a reference");
  await expectAccessible(page, "main");
  const review = new ReviewDialog(page);
  await review.open();
  await expect(review.dialog).toContainText("There is nothing to register.");
  await expect(review.dialog).toContainText("It agrees with the registered task");
});

test("an eager workflow shows all that is registered with it, and the settings it carries", async ({
  page,
}) => {
  const form = new FormPage(page);
  const editor = new EditorPage(page);
  await form.start(
    `${HEAD}kind: eager\nmodule: errand.eager\nfunction: go\nparameters:\n  container_image: ghcr.io/acme/a:1\n`,
  );
  await editor.show("TaskSpec");
  const picker = editor.preview.getByRole("combobox", { name: "Registered together, in this order (4)" });
  await expect(picker).toHaveValue("1. Task errand.eager.go");
  await editor.preview.getByText("Settings in the environment").click();
  await expect(page.getByRole("region", { name: "Settings in the environment" })).toContainText(
    '"project": "flytesnacks"',
  );
  await picker.click();
  await expect(page.getByRole("option")).toHaveText([
    "1. Task errand.eager.go",
    "2. Clean-up task errand.eager.go-cleanup",
    "3. Workflow errand.eager.go",
    "4. Launch plan errand.eager.go",
  ]);
  await page.getByRole("option", { name: /Workflow/ }).click();
  await expect.poll(() => editor.codeText()).toContain("failureNode");
  await registers(page, "errand.eager.go");
});

test("a dynamic workflow takes hints and carries its settings", async ({ page }) => {
  const form = new FormPage(page);
  const editor = new EditorPage(page);
  await form.start(
    `${HEAD}kind: dynamic\nmodule: errand.dynamic\nfunction: each\nparameters:\n  container_image: ghcr.io/acme/a:1\n`,
  );
  await form.section("Execution").open("Dependency hints");
  await expect(form.section("Execution").root).not.toContainText("Only dynamic tasks take hints");
  await editor.show("TaskSpec");
  await expect(editor.preview).toContainText("Settings in the environment");
  await registers(page, "errand.dynamic.each");
});

test("a dynamic workflow's hints are picked from the registry, and words say why nothing is offered", async ({
  page,
  request,
}) => {
  await registerOverApi(request, { module: "errand.hinted", function: "fit", version: "v1" });
  const form = new FormPage(page);
  await form.start(
    `${HEAD}kind: dynamic\nmodule: errand.hints\nfunction: each\nparameters:\n  container_image: ghcr.io/acme/a:1\n`,
  );
  const execution = form.section("Execution");
  await execution.open("Dependency hints");
  await execution.add("hint");
  const hint = execution.group("Hint 1");
  await hint.pick("Type", "Task");
  await expect(hint.root).toContainText("Say project and domain first");
  await hint.pick("Project", "flytesnacks");
  await hint.pick("Domain", "development");
  await hint.control("Name").fill("errand.nowhere");
  await expect(hint.root).toContainText('has "errand.nowhere" in its name');
  await hint.control("Name").fill("errand.hin");
  await page.getByRole("option", { name: "errand.hinted.fit" }).click();
  await hint.pick("Version", "v1");
  await expect.poll(() => form.yaml()).toContain("name: errand.hinted.fit");
  await expectAccessible(page, "main");
  await hint.control("Version").fill("v2");
  await expect(hint.root).toContainText('no version called "v2"');
  const lists = "**/api/v1/registry/**/tasks?*";
  await page.route(lists, (route) => route.abort());
  await hint.control("Name").fill("errand.away");
  await expect(hint.root).toContainText("The registry could not be asked");
  await page.unroute(lists);
  await hint.pick("Type", "Workflow");
  await expect(hint.root).toContainText("Only tasks are offered. Write the workflow's");
  await registers(page, "errand.hints.each");
});

test("a ready-made task is picked from the list and its query written over several lines", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(`${HEAD}kind: template\nname: errand.sql\ntemplate:\n  type: FileSensor\n`);
  const identity = form.section("Identity");
  await identity.pick("Template", "SQLite");
  await identity.write({ Query: "SELECT 1\nFROM sales" });
  await expect(identity.control("Query")).toHaveJSProperty("tagName", "TEXTAREA");
  await expect.poll(() => form.yaml()).toContain("FROM sales");
  await identity.write({ "Database file": "s3://acme/sales.db" });
  await registers(page, "errand.sql");
});

test("the largest plugin form draws its cluster and is accessible", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(
    `${HEAD}kind: task\nmodule: errand.ray\nfunction: fit\nparameters:\n  task_config:\n    plugin: RayJobConfig\n    worker_node_config:\n      - group_name: cpu\n        replicas: 3\n        requests:\n          cpu: "2"\n`,
  );
  const picture = page.getByRole("region", { name: "What will run" });
  await expect(picture).toContainText("cpu × 3");
  await expect(picture).toContainText("In all 4 pods: 6 cores");
  await expectAccessible(page, "main");
  await new SettingsDialog(page).set({ "Default image": "ghcr.io/acme/ray:1" });
  await registers(page, "errand.ray.fit");
});

test("the pod is shown before and after the merge, and the image as the file it would be built from", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(
    `${HEAD}kind: task\nmodule: errand.pod\nfunction: fit\nparameters:\n  container_image:\n    name: train\n    registry: ghcr.io/acme\n    apt_packages: [git]\n  pod_template:\n    primary_container_name: main\n    pod_spec:\n      containers:\n        - name: main\n`,
  );
  await page.getByText("What would be built, as a container file").click();
  const file = page.getByRole("region", { name: "Container file" });
  await expect(file).toContainText(/apt-get install -y --no-install-recommends \\\s+git/);
  await page.getByText("Merged pod").click();
  await expect(page.getByRole("region", { name: "Pod as written" })).toContainText("name: main");
  await expect(page.getByRole("region", { name: "Pod as sent" })).toContainText("image: ghcr.io/acme/train");
  await expectAccessible(page, "main");
});
