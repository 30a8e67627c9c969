import { expect, expectAccessible, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { FormPage } from "../pages/form.ts";

const START = "format: fletch/v1\nkind: task\nmodule: errand.forms\nfunction: fit\n";

// The YAML view shows only the lines that fit.
test.use({ viewport: { width: 1440, height: 2200 } });

test("inputs, outputs and types are filled in as rows", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(START);
  const section = form.section("Inputs and outputs");
  await section.open("Types");
  await section.add("type");
  await section.group("type 1").write({ "Class name": "Color" });
  await section.group("type 1").group("Values").write({ "Value 1": "red" });

  await section.add("input");
  const first = section.group("input 1");
  await first.write({ Name: "color", Type: "list[Color]", Description: "What to paint in" });
  await expect(first.root).toContainText("A list of values of Color (red)");
  await section.add("input");
  await section.group("input 2").write({ Name: "n", Type: "int", Default: "3" });
  await section.add("output");
  await section.group("output 1").write({ Type: "dict[str, float]" });

  await expect.poll(() => form.yaml()).toContain("dict[str, float]");
  // n is a boolean to YAML 1.1.
  expect((await form.yaml()).trimEnd()).toBe(`${START}types:
  - enum:
      name: Color
      values:
        - red
inputs:
  - name: color
    type: list[Color]
    description: What to paint in
  - name: "n"
    type: int
    default: 3
outputs:
  - name: o0
    type: dict[str, float]`);
});

test("a type completes, and a wrong one is marked at its characters", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}inputs:\n  - {name: a, type: str}\n`);
  const row = form.section("Inputs and outputs").group("input 1");
  const type = row.control("Type");
  await type.fill("list[Struc");
  await page.getByRole("option", { name: /StructuredDataset/ }).click();
  await expect(type).toHaveValue("list[StructuredDataset]");
  await type.fill("list[itn]");
  await type.blur();
  await expect(row.root.locator("mark")).toHaveText("itn");
  await expect(row.root).toContainText("Did you mean int?");
  await expect(type).toHaveAttribute("aria-invalid", "true");
});

test("every parameter is set once by its label", async ({ page }) => {
  test.slow();
  const form = new FormPage(page);
  await form.start(START);

  const identity = form.section("Identity");
  await identity.open("Documentation", "Deprecation message");
  await identity.write({ "Deprecation message": "Use errand.v2." });
  await identity.group("Documentation").open("Short description");
  await identity.group("Documentation").write({ "Short description": "Fits" });

  const io = form.section("Inputs and outputs");
  await io.open("Pickle untyped");
  await io.pick("Pickle untyped", "No");

  const image = form.section("Image");
  await image.pick("Container image", "Image name");
  await image.write({ "Image name": "ghcr.io/acme/a:1" });

  const resources = form.section("Resources");
  await resources.write({
    "CPU request": "500m",
    "CPU limit": "1",
    "Memory request": "1Gi",
    "GPU limit": "1",
  });
  await expect(resources.group("Memory").root).toContainText("= 1.07 GB");
  await resources.open("Accelerator", "Shared memory");
  await resources.write({ Device: "nvidia-tesla-a100" });
  await resources.root.getByRole("radio", { name: "1g.5gb" }).check();
  await resources.pick("Shared memory", "All memory");

  const reliability = form.section("Reliability");
  await reliability.write({ Retries: "3" });
  await reliability.open("Timeout", "Interruptible");
  await reliability.write({ Timeout: "1h30m" });
  await expect(reliability.root).toContainText("6 hours at most for all 4");
  await reliability.pick("Interruptible", "Never");

  const cache = form.section("Cache");
  await cache.pick("Cache", "On");
  await cache.write({ "Cache version": "2" });

  const environment = form.section("Environment and secrets");
  await environment.entry("Environment variables", "variable", ["LOG_LEVEL", "info"]);
  await environment.add("secret");
  await environment.group("secret 1").write({ Group: "db", Key: "password" });
  await expect(environment.group("secret 1").root).toContainText("_FSEC_DB_PASSWORD");

  const pod = form.section("Pod");
  await pod.open("Labels", "Annotations", "Pod template name", "Pod template");
  await pod.write({ "Pod template name": "gpu-nodes" });
  await pod.group("Labels").entry("Labels", "label", ["team", "ml"]);
  await pod.group("Annotations").entry("Annotations", "annotation", ["note", "x"]);
  await pod.group("Pod template").open("Primary container");
  await pod.group("Pod template").write({ "Primary container": "main" });

  const plugin = form.section("Plugin");
  await plugin.pick("Plugin", "Elastic");
  await plugin.open("Nodes");
  await plugin.write({ Nodes: "2" });

  const execution = form.section("Execution");
  await execution.open("Task resolver", "Execution mode", "Dependency hints");
  await execution.write({ Location: "acme.flyte.resolver" });
  await execution.pick("Execution mode", "The function is the work");
  await expect(execution.root).toContainText("Only dynamic tasks take hints");

  const deck = form.section("Deck");
  await deck.pick("Deck", "Yes");
  await deck.root.getByRole("checkbox", { name: "Time line" }).check();

  const expected = [
    "deprecated: Use errand.v2.",
    "docs:\n    short_description: Fits",
    "pickle_untyped: false",
    "container_image: ghcr.io/acme/a:1",
    "requests:\n    cpu: 500m\n    mem: 1Gi",
    'limits:\n    cpu: "1"\n    gpu: "1"',
    "accelerator:\n    device: nvidia-tesla-a100\n    partition_size: 1g.5gb",
    "shared_memory: true",
    "retries: 3",
    "timeout: 1h30m",
    "interruptible: false",
    'cache:\n    version: "2"',
    "environment:\n    LOG_LEVEL: info",
    "secret_requests:\n    - group: db\n      key: password",
    "pod_template:\n    primary_container_name: main",
    "pod_template_name: gpu-nodes",
    "labels:\n    team: ml",
    "annotations:\n    note: x",
    "task_config:\n    plugin: Elastic\n    nnodes: 2",
    "task_resolver:\n    location: acme.flyte.resolver",
    "execution_mode: default",
    "enable_deck: true",
    "deck_fields:\n    - timeline",
  ];
  await expect.poll(() => form.yaml()).toContain("deck_fields");
  const yaml = await form.yaml();
  for (const part of expected) expect(yaml).toContain(`  ${part}\n`);
});

test("requests and limits become resources and come back as they were", async ({ page }) => {
  const form = new FormPage(page);
  const text = `${START}parameters:\n  requests: {cpu: "2"} # asked\n  limits: {cpu: "4"}\n`;
  await form.start(text);
  const resources = form.section("Resources");
  await resources.pick("Written as", "resources");
  await expect.poll(() => form.yaml()).toContain('cpu:\n      - "2"\n      - "4"');
  await resources.write({ "CPU limit": "8" });
  await resources.pick("Written as", "requests and limits");
  await expect(resources.control("CPU limit")).toHaveValue("4");
  await expect.poll(() => form.yaml()).not.toContain("resources");
  await page.keyboard.press("Control+z");
  await expect(resources.control("CPU limit")).toHaveValue("8");
});

test("a plugin that is left keeps its settings for the way back", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}parameters:\n  task_config: {plugin: Elastic, nnodes: 4}\n`);
  const plugin = form.section("Plugin");
  await plugin.pick("Plugin", "Spark");
  await expect.poll(() => form.yaml()).not.toContain("nnodes");
  await plugin.pick("Plugin", "Elastic");
  await expect(plugin.control("Nodes")).toHaveValue("4");
});

test("dotenv lines become variables, a removed one comes back, and what looks like a password is hidden", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(START);
  const environment = form.section("Environment and secrets");
  const fresh = environment.control("New variable of Environment variables");
  await fresh.focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "# comment\nexport A=1\nDB_PASSWORD='hunter2hunter2'\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(environment.control("Value of A")).toHaveValue("1");
  const secret = environment.control("Value of DB_PASSWORD");
  await expect(environment.root).toContainText("This looks like a password");
  await expect(secret).toHaveAttribute("data-masked", "true");

  await environment.root.getByRole("button", { name: "Remove A", exact: true }).click();
  await expect(environment.root.getByText("Removed A.")).toBeVisible();
  await environment.root.getByRole("button", { name: "Undo" }).click();
  await expect(environment.control("Value of A")).toHaveValue("1");
});

test("lines pasted into a row of a list become a row each, in one step", async ({ page }) => {
  const form = new FormPage(page);
  const packages = (...names: string[]) =>
    `${START}parameters:\n  container_image: {name: x, packages: [${names.join(", ")}]}\n`;
  await form.start(packages("a", '""', "z"));
  await form.section("Image").control("Python package 2").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "# for training\nnumpy==1.2\npandas>=2\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => form.yaml()).toContain(packages("a", "numpy==1.2", "pandas>=2", "z").trimEnd());
  await expect(form.section("Image").control("Python package 3")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(() => form.yaml()).toContain(packages("a", '""', "z").trimEnd());
});

test("rows are added by Enter, moved by Alt and an arrow, and the next one has the focus after a removal", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(`${START}outputs:\n  - {name: a, type: int}\n  - {name: b, type: str}\n`);
  const section = form.section("Inputs and outputs");
  await section.group("output 1").control("Name").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(section.group("output 2").control("Name")).toHaveValue("a");
  await expect(section.group("output 2").control("Name")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(section.group("output 3").control("Name")).toBeFocused();
  await section.root.getByRole("button", { name: "Remove output 1" }).click();
  await expect(section.group("output 1").control("Name")).toBeFocused();
  await expect(section.group("output 1").control("Name")).toHaveValue("a");
});

test("a problem offers its fix as a button", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}parameters:\n  requests: {mem: 400m}\n`);
  const resources = form.section("Resources");
  await resources.root.getByRole("button", { name: /400Mi/ }).click();
  await expect(resources.control("Memory request")).toHaveValue("400Mi");
});

test("unknown keys are listed, kept, and go only when somebody removes them", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}parameters:\n  colour: red\n  retries: 1\n`);
  const advanced = form.section("Advanced");
  await expect(advanced.root).toContainText("parameters.colour");
  await form.section("Reliability").write({ Retries: "2" });
  await expect.poll(() => form.yaml()).toContain("colour: red\n  retries: 2");
  await advanced.root.getByRole("button", { name: "Remove parameters.colour" }).click();
  await expect.poll(() => form.yaml()).not.toContain("colour");
});

test("a pod is filled in: container, variable, volume, toleration", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`${START}parameters:\n  pod_template:\n    pod_spec:\n      containers: []\n`);
  const pod = form.section("Pod").group("Pod");
  await pod.add("container");
  const container = pod.group("container 1");
  await container.open("Variables");
  await container.add("variable");
  await container.group("variable 1").write({ Name: "A", Value: "b" });
  await pod.open("Volumes", "Tolerations");
  await pod.add("volume");
  await pod.group("volume 1").write({ Name: "scratch" });
  await pod.add("toleration");
  await pod.group("toleration 1").write({ Key: "gpu" });
  const effect = pod.group("toleration 1").root.getByRole("combobox", { name: "Effect" });
  for (const said of ["No new pods", "Pods removed"]) {
    await effect.click();
    await page.getByRole("option", { name: said }).click();
    await expect(effect).toHaveValue(said);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(effect).toBeVisible();
      await expect.poll(() => effect.evaluate((field) => field.scrollWidth - field.clientWidth)).toBe(0);
    }
  }
  await expect.poll(() => form.yaml()).toContain("gpu");
  const yaml = await form.yaml();
  expect(yaml).toContain("name: primary");
  expect(yaml.replaceAll(/\s+/g, " ")).toMatch(/env: - name: A value: b/);
  expect(yaml).toContain("emptyDir: {}");
});

test("the form is accessible with every field open", async ({ page }) => {
  test.slow();
  const form = new FormPage(page);
  await form.start(`${START}inputs:\n  - {name: a, type: 'list[itn]'}\nparameters:
  container_image: {name: x}
  requests: {cpu: "2", mem: 400m}
  accelerator: {device: nvidia-tesla-a100}
  cache: {version: "1"}
  secret_requests: [{group: db}]
  environment: {A: b}
  pod_template: {pod_spec: {containers: [{name: primary, env: [{name: A, value: b}]}]}}
  task_config: {plugin: Elastic}
`);
  for (const title of ["Identity", "Reliability", "Deck", "Execution"]) {
    await page.getByRole("button", { name: `Options of ${title}` }).click();
    await page.getByRole("menu").getByText("All fields", { exact: true }).click();
  }
  await expectAccessible(page, "[data-section]");
});

test("of a long list only what can be seen is drawn, and a new row at its end has the focus", async ({
  page,
}) => {
  const form = new FormPage(page);
  const variables = Array.from({ length: 300 }, (_, index) => `    NAME_${index}: value`);
  await form.start(`${START}parameters:\n  environment:\n${variables.join("\n")}\n`);
  const environment = form.section("Environment and secrets");
  const rows = environment.group("Environment variables").root.locator("[data-row]");
  await expect(rows.first()).toBeAttached();
  expect(await rows.count()).toBeLessThan(150);
  await environment.entry("Environment variables", "variable", ["LAST", "x"]);
  await expect(environment.control("Value of LAST")).toHaveValue("x");
  await environment.control("Value of LAST").press("Alt+ArrowUp");
  await expect(environment.group("Variable 300: LAST").root.getByRole("textbox").first()).toBeFocused();
  expect(await rows.count()).toBeLessThan(150);
});

test("a problem in a long list leads to its own row, and keys go on from problem to problem", async ({
  page,
}) => {
  const form = new FormPage(page);
  const inputs = Array.from({ length: 120 }, (_, index) => `  - { name: in_${index}, type: int }`);
  inputs[99] = "  - { name: class, type: int }";
  inputs[110] = "  - { name: class, type: int }";
  const variables = Array.from({ length: 80 }, (_, index) => `    V${index}: ${index === 70 ? 5 : "x"}`);
  await form.start(
    `${START}inputs:\n${inputs.join("\n")}\nparameters:\n  environment:\n${variables.join("\n")}\n`,
  );
  const chips = page.getByRole("navigation", { name: "Sections" }).getByRole("button");
  await expect(chips.filter({ hasText: "Inputs and outputs" })).toContainText("error");
  const place = (path: string) => page.locator(`[data-path="${path}"] :focus`);
  // Several problems of one place are one stop.
  for (const path of ["/parameters/environment/V70", "/inputs/110/name", "/inputs/99/name"]) {
    await page.keyboard.press("F8");
    await expect(place(path)).toBeInViewport();
  }
  await page.keyboard.press("Shift+F8");
  await expect(place("/inputs/110/name")).toBeInViewport();
});

test("a pod is drawn with its containers and volumes while it is typed", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(`format: fletch/v1
kind: task
module: recipes.pods
function: run
parameters:
  container_image: ghcr.io/acme/run:1
  pod_template:
    pod_spec:
      containers:
        - {name: logs, image: fluent/bit:1, volumeMounts: [{name: scratch, mountPath: /in}]}
      volumes:
        - {name: scratch, emptyDir: {}}
`);
  const drawn = page.getByRole("region", { name: "What the pod holds" });
  const boxes = drawn.getByRole("listitem");
  await expect(boxes).toHaveText([
    /^primary\s*runs the task$/,
    /^logs\s*runs beside it\s*fluent\/bit:1\s*scratch at \/in$/,
    /^scratch\s*Empty folder\s*mounted by logs$/,
  ]);
  await expectAccessible(page, "[aria-label='What the pod holds']");
});

test("what is wrong with a choice, an image name, a name or a text is told by its control", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.start(
    `${START}async: maybe\nparameters:\n  environment: {A: "1", B: "2"}\n  pod_template: {pod_spec: {affinity: 5}}\n`,
  );
  await editor.review();
  const choice = editor.section("Identity").getByRole("radiogroup", { name: "Async" });
  await expect(choice).toHaveAttribute("aria-invalid", "true");
  await expect(choice).toHaveAccessibleDescription(/should be true or false/);
  // What is chosen has the focus, not what is first.
  await editor.summary.getByRole("button", { name: /^Async/ }).click();
  await expect(choice.getByRole("radio", { name: "maybe" })).toBeFocused();

  await page.getByRole("button", { name: "Clear Async" }).click();
  const affinity = page.getByRole("textbox", { name: /^affinity/i }).first();
  await affinity.fill("a: [");
  await expect(affinity).toHaveAccessibleDescription(/The design keeps the last text that could be read/);
  await affinity.fill("");

  const name = editor.section("Environment and secrets").getByRole("textbox", { name: /^Variable 2 of/ });
  await name.fill("A");
  await expect(name).toHaveAccessibleDescription(/"A" is there already/);
  await name.blur();

  const image = editor.section("Image");
  await image.getByText("Image name", { exact: true }).click();
  const imageName = image.locator("input:not([type=radio])");
  await imageName.fill("{{.image.other.fqn}}:{{.image.other.version}}");
  await imageName.blur();
  await expect(imageName).toHaveAccessibleDescription(/no image called "other"/);
  await expect(image.getByText(/no image called "other"/)).toHaveCount(1);

  await editor.start(
    "format: fletch/v1\nkind: tusk\nmodule: m\nfunction: f\nparameters: {task_config: {plugin: Ray}}\n",
  );
  await editor.review();
  const kind = editor.section("Identity").getByRole("combobox", { name: "Kind" });
  await expect(kind).toHaveAttribute("aria-invalid", "true");
  await kind.click();
  await page.getByRole("option", { name: /^Task/ }).click();
  const plugin = editor.section("Plugin");
  await expect(plugin.getByRole("combobox", { name: "Plugin" })).toHaveAttribute("aria-invalid", "true");
  await expect(plugin.getByText(/Did you mean RayJobConfig/)).toHaveCount(1);
});
