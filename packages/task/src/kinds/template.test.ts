import { expect, test } from "vitest";

import { field } from "../field.ts";
import { taskTemplates } from "../templates/index.ts";
import { compiled, told } from "../testing.ts";

const sensor = { kind: "template", name: "wait", template: { type: "FileSensor" } };

test.each(Object.entries(taskTemplates))(
  "%s says what it is and where Python finds it",
  (name, { schema }) => {
    const meta = field.get(schema);
    expect(meta?.label).toBeTruthy();
    expect(meta?.help).toMatch(/^[A-Z].*\.$/);
    expect(meta?.python?.name).toBe(name);
  },
);

test("a class that there is not is answered with the nearest one", () => {
  expect(told({ ...sensor, template: { type: "FileSensr" } })).toEqual([
    "compile /template/type invalid-value",
  ]);
});

test("parameters and inputs that the class would forget are refused", () => {
  expect(
    told({
      ...sensor,
      template: { type: "WebhookTask", url: "https://x" },
      parameters: { retries: 1 },
    }),
  ).toEqual(["compile /parameters/retries unknown-key"]);
  expect(told({ ...sensor, inputs: [{ name: "a", type: "int" }] })).toEqual(["compile /inputs unsupported"]);
});

test.each<[object, string[]]>([
  [
    { type: "BigQueryTask", query_template: " ", task_config: { ProjectID: "", Location: "" } },
    ["query_template missing", "task_config/ProjectID missing"],
  ],
  [{ type: "WebhookTask", url: "" }, ["url missing"]],
  [
    { type: "WebhookTask", url: "hooks.example.com/x", timeout: 0 },
    ["url invalid-value", "timeout invalid-value"],
  ],
  [{ type: "WebhookTask", url: "{inputs.url}", description: "" }, []],
  [{ type: "SlurmShellTask", script: "", task_config: { ssh_config: { host: "h" } } }, ["script missing"]],
  [
    { type: "PerianContainerTask", image: "", command: [], task_config: { cores: -1 } },
    ["task_config/cores invalid-value", "image missing"],
  ],
])("what was left blank or cannot run is told once: %j", (template, problems) => {
  const asksInput = "url" in template && template.url === "{inputs.url}";
  const inputs = asksInput ? [{ name: "url", type: "str" }] : [];
  expect(told({ ...sensor, template, inputs })).toEqual(problems.map((line) => `run /template/${line}`));
});

test("types of results are read, and told where they stand", () => {
  const template = { type: "AthenaTask", query_template: "select 1", output_schema_type: "Flyteschema" };
  expect(told({ ...sensor, template })).toEqual(["compile /template/output_schema_type type"]);
});

test.each([
  ["str", sensor.template, "inputs"],
  ["dict", { type: "WebhookTask", url: "https://x" }, "outputs"],
  ["str", { type: "LeptonEndpointDeletionTask", endpoint_name: "a" }, "outputs"],
  [
    "FlyteSchema",
    { type: "SQLite3Task", query_template: "select 1", task_config: { uri: "s3://a/b" } },
    "outputs",
  ],
  [
    "FlyteSchema",
    { type: "SQLAlchemyTask", query_template: "select 1", task_config: { uri: "sqlite://" } },
    "outputs",
  ],
])("a class called %s changes nothing of a type that nobody chose: %j", (name, template, side) => {
  const design = { ...sensor, template };
  const types = [{ enum: { name, values: ["a"] } }];
  const plain = compiled(design).spec?.template?.interface?.[side as "inputs" | "outputs"];
  expect(plain?.variables).toBeDefined();
  expect(compiled({ ...design, types }).spec?.template?.interface).toMatchObject({ [side]: plain });
});

test("a sensor without a timeout forgets its metadata; with one it does not", () => {
  const retries = { ...sensor, parameters: { retries: 2, docs: { short_description: "x" } } };
  expect(told(retries)).toEqual(["run /parameters/retries dropped"]);
  expect(compiled(retries).spec).toMatchObject({
    template: { metadata: { retries: {} } },
    description: { shortDescription: "x" },
  });
  const timed = compiled({ ...sensor, parameters: { retries: 2, timeout: 60 } });
  expect(timed.problems).toEqual([]);
  expect(timed.spec?.template?.metadata).toMatchObject({ retries: { retries: 2 }, timeout: "60s" });
  expect(timed.python).toContain("timeout=timedelta(seconds=60)");
});

test("a shell script stands for its place, and brings a companion along", () => {
  const template = { type: "ShellTask", module: "recipes.shell", variable: "run", script: "ls" };
  const { entities, spec, python } = compiled({ ...sensor, name: "run", template });
  expect(entities?.map(({ id }) => id.name)).toEqual(["recipes.shell._bash.run", "run"]);
  expect(spec?.template?.id?.name).toBe("run");
  expect(spec?.template?.container?.args?.slice(-4)).toEqual([
    "task-module",
    "recipes.shell",
    "task-name",
    "run",
  ]);
  expect(python).toContain('run = ShellTask(name="run", script="ls")');
});

const shell = {
  kind: "template",
  name: "say",
  template: { type: "ShellTask", module: "recipes.shell", variable: "say", script: "ls" },
};

test("the images of a shell script must be known to the settings; other classes need none", () => {
  const side = { name: "side", image: "{{.image.no}}" };
  const parameters = {
    container_image: "{{.image.no}}",
    pod_template: { pod_spec: { containers: [{ name: "primary" }, side] } },
  };
  expect(told({ ...shell, parameters })).toEqual([
    "compile /parameters/container_image invalid-value",
    "compile /parameters/pod_template/pod_spec/containers/1/image invalid-value",
  ]);
  const known = { ...shell, parameters: { container_image: "alpine:3" } };
  expect(told(known, { images: {} })).toEqual(["compile settings/images/default missing"]);
  expect(told(sensor, { images: {} })).toEqual([]);
});

test("a pod template's name is an argument of its own where the class takes pods, else part of the metadata", () => {
  const python = (design: object) =>
    compiled({ ...design, parameters: { pod_template_name: "small", retries: 1 } }).python;
  expect(python(shell)).toMatch(/TaskMetadata\(retries=1\),\n\s+pod_template_name="small"/);
  expect(python(sensor)).toContain('TaskMetadata(retries=1, pod_template_name="small")');
});

test.each(["class", "a-b", "ﬁ", "__debug__", "__name__", "__file__", "__class__", "__dict__"])(
  "a shell script cannot stand in a variable called %s",
  (variable) => {
    const template = { type: "ShellTask", module: "m", variable, script: "ls" };
    expect(told({ ...sensor, template })).toEqual(["compile /template/variable name"]);
  },
);

test("a shell script is one text or one file, and its outputs are files and folders", () => {
  const shell = (more: object) =>
    told({ ...sensor, template: { type: "ShellTask", module: "m", variable: "v", ...more } });
  expect(shell({})).toEqual(["compile /template/script missing"]);
  expect(shell({ script: "a", script_file: "b" })).toEqual(["compile /template/script_file exclusive"]);
  expect(shell({ script: "a {inputs.x} {{inputs.y}} {outputs.z} {inputs.x}" })).toEqual([
    "run /template/script unknown-name",
    "run /template/script unknown-name",
  ]);
  const at = (location: string) => [{ var: "o", var_type: "FlyteFile", location }];
  expect(shell({ script: "a", output_locs: at("/{inputs.x}") })).toEqual([
    "run /template/output_locs/0/location unknown-name",
  ]);
  expect(shell({ script: "{outputs.o}", output_locs: at("{outputs.o}") })).toEqual([
    "run /template/output_locs/0/location unknown-name",
  ]);
  expect(shell({ script: "{outputs.o}", output_locs: at("/{{inputs.x}}") })).toEqual([]);
  expect(shell({ script: "a", output_locs: [{ var: "_x", var_type: "int", location: "/x" }] })).toEqual([
    "compile /template/output_locs/0/var name",
    "compile /template/output_locs/0/var_type type",
  ]);
  expect(shell({ script: "a", module: "a-b", variable: "1" })).toEqual([
    "compile /template/module name",
    "compile /template/variable name",
  ]);
});

test("a query is squeezed, and named inputs must be there", () => {
  const template = {
    type: "SQLAlchemyTask",
    query_template: " select\n\t* from t\u001c where a = {{ .inputs.a }} ",
    task_config: { uri: "sqlite://" },
  };
  const design = { ...sensor, template, inputs: [{ name: "a", type: "int" }] };
  expect(told(design)).toEqual([]);
  expect(compiled(design).spec?.template?.custom).toEqual({
    query_template: "select * from t where a = {{ .inputs.a }}",
    uri: "sqlite://",
    connect_args: {},
    secret_connect_args: null,
  });
  expect(told({ ...design, inputs: [{ name: "b", type: "int" }] })).toEqual([
    "run /template/query_template unknown-name",
    "run /template/query_template unused",
  ]);
});

test("inputs of any alphabet are found in scripts and queries", () => {
  const inputs = [{ name: "größe", type: "int" }];
  const query = {
    type: "SQLAlchemyTask",
    query_template: "select {{ .inputs.größe }}",
    task_config: { uri: "x" },
  };
  const shell = { type: "ShellTask", module: "m", variable: "v", script: "echo {inputs.größe}" };
  expect(told({ ...sensor, template: query, inputs })).toEqual([]);
  expect(told({ ...sensor, template: shell, inputs })).toEqual([]);
});

test("blanks are lost inside quotes alone, however many there are", () => {
  const task_config = { uri: "sqlite://" };
  const query = (query_template: string) =>
    told({ ...sensor, template: { type: "SQLAlchemyTask", query_template, task_config } });
  expect(query("select * from t where a = 'x'\n  and b = 'y'")).toEqual([]);
  expect(query("select 'two  blanks', 'a'")).toEqual(["run /template/query_template dropped"]);
  expect(query(`'${"\n".repeat(200_000)}`)).toEqual([]);
});

test("a select loses the blanks and semicolons at its ends alone, however many it has inside", () => {
  const sql = (select_query: string): unknown =>
    compiled({ ...sensor, template: { type: "HiveSelectTask", select_query } }).spec?.template?.custom;
  const query = "select a ;; from b";
  expect(sql(` ;; ${query};;\t`)).toEqual(sql(query));
  expect(JSON.stringify(sql(`a${" ".repeat(200_000)}b${";".repeat(200_000)}c`))).toContain("AS a b;;");
});

test("tasks in flytekit's own containers take an image as text, and no variables of their own alone", () => {
  const template = { type: "SQLite3Task", query_template: "select 1", task_config: { uri: "x" } };
  const parameters = { container_image: { name: "x" }, environment: { A: "b" } };
  expect(told({ ...sensor, template, parameters })).toEqual([
    "compile /parameters/container_image wrong-type",
    "compile /parameters/environment unsupported",
  ]);
  expect(told({ ...sensor, template, parameters: { environment: { A: "b" } } }, { env: { S: "t" } })).toEqual(
    [],
  );
});

test("secrets of a connection are asked for with one click", () => {
  const secret = { group: "db", key: "password" };
  const template = {
    type: "SQLAlchemyTask",
    query_template: "select 1",
    task_config: { uri: "x", secret_connect_args: { "pass/word": secret } },
  };
  const { problems } = compiled({ ...sensor, template });
  expect(problems[0]?.path).toBe("/template/task_config/secret_connect_args/pass~1word");
  expect(problems[0]?.fix?.edits).toEqual([
    { op: "insert", path: "/parameters/secret_requests", index: 0, value: secret },
  ]);
  expect(told({ ...sensor, template, parameters: { secret_requests: [secret] } })).toEqual([]);
});

test("an endpoint of Lepton is held to what its classes refuse", () => {
  const lepton = (more: object) =>
    told({
      ...sensor,
      template: {
        type: "LeptonEndpointDeploymentTask",
        config: {
          endpoint_name: "e",
          resource_shape: "s",
          node_group: "n",
          endpoint_config: { endpoint_type: "nim", image: "i" },
          ...more,
        },
      },
    });
  const at = "/template/config";
  expect(lepton({})).toEqual([]);
  expect(lepton({ node_group: "" })).toEqual([`compile ${at}/node_group missing`]);
  expect(lepton({ api_token: "a", api_token_secret: "b" })).toEqual([`compile ${at}/api_token exclusive`]);
  expect(lepton({ scaling: { scaling_type: "gpu", target_utilization: 101 } })).toEqual([
    `compile ${at}/scaling/target_utilization invalid-value`,
  ]);
  expect(lepton({ scaling: { scaling_type: "qpm" } })).toEqual([`compile ${at}/scaling/target_qpm missing`]);
  expect(lepton({ endpoint_config: { endpoint_type: "custom", image: "i", port: 8000 } })).toEqual([
    `run ${at}/endpoint_config/port overridden`,
  ]);
  const scaling = { target_utilization: 50, timeout: 60, target_qpm: 9, max_replicas: 3 };
  expect(lepton({ scaling: { scaling_type: "gpu", ...scaling } })).toEqual([
    `run ${at}/scaling/timeout dropped`,
    `run ${at}/scaling/target_qpm dropped`,
  ]);
});

test("flytekit passes images of other platforms on as they are", () => {
  const image = "{{.image.default}}";
  const perian = { type: "PerianContainerTask", task_config: {}, command: ["date"] };
  expect(told({ ...sensor, template: { ...perian, image } })).toEqual(["run /template/image invalid-value"]);
  expect(told({ ...sensor, template: { ...perian, image: "alpine:3" } })).toEqual([]);
  const config = { endpoint_name: "e", resource_shape: "s", node_group: "n" };
  const endpoint_config = { endpoint_type: "nim", image };
  const template = { type: "LeptonEndpointDeploymentTask", config: { ...config, endpoint_config } };
  expect(told({ ...sensor, template })).toEqual(["run /template/config/endpoint_config/image invalid-value"]);
});

test("Perian's connector fills in inputs in one spelling", () => {
  const command = [
    "{{.inputs.day}}-{{.inputs.dya}}-{{ .inputs.dya}}",
    "{{ .inputs.day }}",
    "{{.Inputs.day}}",
    "{{",
  ];
  const template = { type: "PerianContainerTask", task_config: {}, image: "alpine:3", command };
  expect(told({ ...sensor, template, inputs: [{ name: "day", type: "str" }] })).toEqual([
    "run /template/command/0 unknown-name",
    "run /template/command/1 invalid-value",
    "run /template/command/2 invalid-value",
  ]);
});

test("Slurm's connector needs a host and knows three options", () => {
  const template = { type: "SlurmShellTask", task_config: { ssh_config: { port: 22 } }, script: "date" };
  expect(told({ ...sensor, template })).toEqual([
    "run /template/task_config/ssh_config missing",
    "run /template/task_config/ssh_config/port unknown-key",
    "run /template/script missing",
  ]);
});

test("a webhook names inputs that there are", () => {
  const template = { type: "WebhookTask", url: "https://x/{inputs.a}", data: { t: "{inputs.b}" } };
  expect(told({ ...sensor, template, inputs: [{ name: "a", type: "str" }] })).toEqual([
    "run /template/data unknown-name",
  ]);
});

test.each<[string, string[]]>([
  ["https://x/{{.inputs.a}}", ["run /template/url invalid-value"]],
  ["https://x/{run.id}?v={1.5", ["run /template/url invalid-value"]],
  ["https://x/{inputs.b.c}", ["run /template/url unknown-name"]],
  ["https://x.y/{z}{}{inputs.a}", []],
])("what a webhook cannot fill in is told: %s", (url, problems) => {
  const template = { type: "WebhookTask", url };
  expect(told({ ...sensor, template, inputs: [{ name: "a", type: "str" }] })).toEqual(problems);
});

test("an empty type of results is no type, but where the class looks whether there is one", () => {
  const query = { query_template: "select 1", output_schema_type: "" };
  const task_config = { uri: "sqlite:///x" };
  expect(told({ ...sensor, template: { type: "AthenaTask", ...query } })).toEqual([
    "compile /template/output_schema_type type",
  ]);
  const outputs = (template: object) =>
    Object.keys(compiled({ ...sensor, template }).spec?.template?.interface?.outputs?.variables ?? {});
  expect(outputs({ type: "SQLite3Task", ...query, task_config })).toEqual(["results"]);
  expect(outputs({ type: "SQLAlchemyTask", ...query, task_config })).toEqual([]);
});

test("BigQuery is told whether its parameters go by name", () => {
  const custom = (queryParameters: object[]) =>
    compiled({
      ...sensor,
      template: {
        type: "BigQueryTask",
        query_template: "select 1",
        task_config: { ProjectID: "p", QueryJobConfig: { queryParameters } },
      },
    }).spec?.template?.custom;
  expect(custom([{ name: "day" }])).toMatchObject({ Domain: "d", Location: null, parameterMode: "NAMED" });
  expect(custom([{ parameterType: {} }])).toMatchObject({ parameterMode: "POSITIONAL" });
  expect(custom([])).not.toHaveProperty("parameterMode");
});

test("BigQuery's parameters are a list of maps, or nothing at all", () => {
  const task_config = (queryParameters: unknown) => ({ ProjectID: "p", QueryJobConfig: { queryParameters } });
  const template = (given: unknown) => ({
    type: "BigQueryTask",
    query_template: "select 1",
    task_config: task_config(given),
  });
  const toldOf = (given: unknown) => told({ ...sensor, template: template(given) });
  for (const given of [[], {}, "", 0, [{}], [{ name: "day" }]]) expect(toldOf(given)).toEqual([]);
  for (const given of ["day", 1, { name: "day" }, ["day"], [[]], [0]]) {
    expect(toldOf(given)).toEqual([
      "compile /template/task_config/QueryJobConfig/queryParameters invalid-value",
    ]);
  }
});

test("a webhook's inputs are looked for in every text of its data, beside numbers of any length", () => {
  const data = { big: 10n ** 30n, list: [{ "{inputs.key}": "{inputs.value}" }], none: null };
  const template = { type: "WebhookTask", url: "https://x", data };
  expect(told({ ...sensor, template })).toEqual(["run /template/data unknown-name"]);
});
