import { expect, test } from "vitest";

import { AWSBatchConfig } from "./aws-batch.ts";
import { asked, FAST } from "./testing.ts";

const { custom, problems, read } = asked(AWSBatchConfig);
const AT = "/parameters/task_config";

test("what is unset is null, and the machines are EC2", () => {
  const unset = { parameters: null, schedulingPriority: null, propagateTags: null, tags: null };
  expect(custom({})).toEqual({ ...unset, platformCapabilities: "EC2" });
  expect(AWSBatchConfig.config?.(read({}))).toEqual({ platformCapabilities: "EC2" });
  expect(AWSBatchConfig.config?.(read({ platformCapabilities: "" }))).toEqual({ platformCapabilities: "" });
  expect(custom({ tags: {}, propagateTags: false })).toMatchObject({ tags: {}, propagateTags: false });
});

const command = [
  ["pyflyte-execute", "--inputs", "{{.input}}", "--output-prefix", "{{.outputPrefix}}"],
  ["--checkpoint-path", "{{.checkpointOutputPrefix}}", "--prev-checkpoint", "{{.prevCheckpointPrefix}}"],
  ["--resolver", "r", "--", "task-name", "--checkpoint-path", "--resolver", "x"],
].flat();
const args = (target: "container" | "pod") =>
  AWSBatchConfig.args?.(
    read({}),
    { command, prefix: ["fetch"], target },
    { parameters: {}, pythonInterpreter: "" },
  ).join(" ");

test("outputs go to the first job's folder and checkpoints are not told; what the resolver reads stays", () => {
  const own =
    "pyflyte-execute --inputs {{.input}} --output-prefix {{.outputPrefix}}/0 --resolver r -- task-name --checkpoint-path --resolver x";
  expect(args("container")).toBe(`fetch ${own}`);
  expect(args("pod")).toBe(own);
});

test("values that AWS refuses later are told", () => {
  const given = {
    parameters: { level: 1, codec: "mp4" },
    tags: { "a/b": null },
    platformCapabilities: "GPU",
  };
  expect(problems(given)).toEqual([
    `warning ${AT}/parameters/level wrong-type`,
    `warning ${AT}/tags/a~1b wrong-type`,
    `warning ${AT}/platformCapabilities invalid-value`,
  ]);
  for (const platformCapabilities of ["EC2", "FARGATE"])
    expect(problems({ platformCapabilities, schedulingPriority: 9999 })).toEqual([]);
  for (const schedulingPriority of [-1, 10_000])
    expect(problems({ schedulingPriority })).toEqual([`warning ${AT}/schedulingPriority invalid-value`]);
});

test("a pod template is told to be of no use, and under fast registration to lose the code", () => {
  const pod = { pod_template: {} };
  expect(problems({}, pod)).toEqual(["warning /parameters/pod_template invalid-value"]);
  const message = (settings?: typeof FAST) => AWSBatchConfig.check?.(read({}), pod, settings)[0]?.message;
  expect(message()).not.toContain("fast registration");
  expect(message(FAST)).toContain("fast registration");
});
