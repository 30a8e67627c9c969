import { expect, test } from "vitest";

import { shapeOf } from "../schema/shape.ts";
import { compiled, told } from "../testing.ts";
import { kinds } from "./index.ts";

const container = {
  kind: "container",
  name: "hello",
  container: { image: "alpine:3", command: ["echo", "hi"] },
};
const withOwn = (own: object, more: object = {}) => ({
  ...container,
  container: { ...container.container, ...own },
  ...more,
});

test("the least container has its command, a data config and its own name", () => {
  expect(compiled(container).spec).toEqual({
    template: {
      id: { resourceType: "TASK", project: "p", domain: "d", name: "hello", version: "v" },
      type: "raw-container",
      metadata: {
        runtime: { type: "FLYTE_SDK", version: "1.16.14", flavor: "python" },
        retries: {},
        generatesDeck: false,
        metadata: {},
      },
      interface: { inputs: {}, outputs: {} },
      container: { image: "alpine:3", command: ["echo", "hi"], resources: {}, dataConfig: { enabled: true } },
    },
  });
});

test("default resources and fast registration have no say", () => {
  const settings = { default_resources: { requests: { cpu: "1" } }, fast: { destination_dir: "/root" } };
  expect(compiled(container, settings).spec).toEqual(compiled(container).spec);
  expect(told(container, settings)).toEqual(["run /parameters/resources dropped"]);
  expect(told({ ...container, parameters: { requests: { mem: "1Gi" } } }, settings)).toEqual([]);
});

test("in a pod, command and arguments are the task's, and without arguments there are none", () => {
  const pod_spec = { containers: [{ name: "primary", command: ["x"], args: ["lost"] }] };
  const pod = (own: object) =>
    compiled(withOwn(own, { parameters: { pod_template: { pod_spec } } })).spec?.template?.k8sPod;
  expect(pod({ output_data_dir: "/out" })).toEqual({
    metadata: {},
    podSpec: { containers: [{ name: "primary", image: "alpine:3", command: ["echo", "hi"], env: [] }] },
    dataConfig: { enabled: true, outputPath: "/out" },
  });
  expect(pod({ arguments: [] })?.podSpec).toMatchObject({ containers: [{ args: [] }] });
});

test("inputs become kwtypes, or a dict where a name or a default asks for one", () => {
  const python = (inputs: object[]) => compiled({ ...container, inputs }).python;
  expect(python([{ name: "a", type: "int" }])).toContain("inputs=kwtypes(a=int)");
  expect(python([{ name: "class", type: "None" }])).toContain('inputs={"class": type(None)}');
  expect(python([{ name: "a", type: "int", default: 3 }])).toContain('inputs={"a": (int, 3)}');
});

test("outputs become kwtypes too, and none are said where there are none", () => {
  const python = (outputs?: object[]) => compiled({ ...container, ...(outputs && { outputs }) }).python;
  expect(python([{ name: "a", type: "int" }])).toContain("outputs=kwtypes(a=int)");
  expect(python([])).not.toContain("outputs");
  expect(python()).not.toContain("outputs");
});

test("words name inputs that there are, and files by their path", () => {
  const inputs = [
    { name: "count", type: "int" },
    { name: "table", type: "FlyteFile" },
  ];
  const words = ["{{.inputs.count}}", "{{ .Inputs.cuont }}", "{{.inputs.table}}", "x"];
  expect(told(withOwn({ command: words }, { inputs }))).toEqual([
    "run /container/command/1 unknown-name",
    "run /container/command/2 type",
  ]);
});

test.each<[object, object, string[]]>([
  [{ command: [] }, { inputs: [{ name: "a", type: "int" }] }, ["register /container/command missing"]],
  [{ command: [] }, { outputs: [{ name: "a", type: "int" }] }, ["register /container/command missing"]],
  [{ command: [], arguments: ["run"] }, { inputs: [{ name: "a", type: "int" }] }, []],
  [{ command: [] }, { outputs: [{ name: "a", type: "int" }], parameters: { pod_template: {} } }, []],
  [{ command: [] }, {}, []],
])("Flyte wants words of a container that takes or gives something: %j %j", (own, more, problems) => {
  expect(told(withOwn(own, more))).toEqual(problems);
});

test("images that the settings do not tell are refused where they stand", () => {
  const pod_spec = { containers: [{ name: "side", image: "{{.image.nope}}" }] };
  const parameters = { pod_template: { pod_spec, primary_container_name: "side" } };
  expect(told(withOwn({ image: "{{.image.no}}" }, { parameters }))).toEqual([
    "compile /container/image invalid-value",
    "compile /parameters/pod_template/pod_spec/containers/0/image invalid-value",
  ]);
});

test("a variable in Python is named like the task, where that is a name and free", () => {
  const line = (name: string, more: object = {}) =>
    compiled({ ...container, name, ...more }).python?.match(/^\S+ = ContainerTask/m)?.[0];
  expect(line("recipes.hello-world")).toBe("hello_world = ContainerTask");
  expect(line("日本")).toBe("designed_task = ContainerTask");
  expect(line("a.Color", { types: [{ enum: { name: "Color", values: ["x"] } }] })).toBe(
    "designed_task = ContainerTask",
  );
});

test("command and arguments are told in words of their own", () => {
  const shape = shapeOf(kinds.container.schema.shape.container);
  const labels = shape.kind === "object" ? shape.fields.map((each) => each.shape.meta?.label) : [];
  expect(labels.slice(1, 3)).toEqual(["Command", "Arguments"]);
});
