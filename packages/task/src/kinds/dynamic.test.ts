import { expect, test } from "vitest";

import { compiled, told } from "../testing.ts";
import { imageSpecId } from "../values/image-spec.ts";

const dynamic = { kind: "dynamic", module: "recipes.sweep", function: "sweep" };

test("a dynamic task is an ordinary one that carries the settings, the version made from its content too", () => {
  const { spec, version } = compiled(dynamic, { version: "" });
  expect(version).toBe("0".repeat(20));
  expect(spec?.template?.type).toBe("python-task");
  const [variable] = spec?.template?.container?.env ?? [];
  expect(variable?.key).toBe("_F_SS_C");
  expect(variable?.value).toBe(compiled(dynamic, { version }).spec?.template?.container?.env?.[0]?.value);
});

test("hints are written in Python and are no part of the task", () => {
  const hint = { type: "launch_plan", project: "p", domain: "d", name: "n", version: "1" };
  const { spec, python } = compiled({ ...dynamic, parameters: { node_dependency_hints: [hint] } });
  expect(python).toContain('ReferenceLaunchPlan("p", "d", "n", "1", inputs={}, outputs={})');
  expect(spec).toEqual(compiled(dynamic).spec);
});

test("an async one is registered and cannot run", () => {
  expect(told({ ...dynamic, async: true })).toEqual(["run /async unsupported"]);
});

test("the image of an ImageSpec needs a tag to be carried along", () => {
  const image = (base_image: string) => ({
    ...dynamic,
    parameters: { container_image: { builder: "noop", base_image } },
  });
  expect(told(image("base"))).toEqual(["compile /parameters/container_image/base_image invalid-value"]);
  expect(told(image("base:1"))).toEqual([]);
});

test("an image is known under the id of the ImageSpec as it is written, whatever is copied into it", () => {
  const design = { ...dynamic, parameters: { container_image: { name: "x" } } };
  const id = imageSpecId({ name: "x" });
  const settings = { source_root: "/code", images: { default: "reg/img:t", [id]: "built:1" } };
  expect(compiled(design, settings).spec?.template?.container?.image).toBe("built:1");
  expect(told({ ...design, kind: "task" }, settings)).toEqual([
    "compile /parameters/container_image/source_copy_mode invalid-value",
  ]);
});
