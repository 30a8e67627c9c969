import { describe, expect, test } from "vitest";

import { readRecording } from "./recordings/recording.ts";
import { problemsOfRefusal, type Sent } from "./refusal.ts";

const places = (message: string, design?: unknown): string[] =>
  problemsOfRefusal(message, { design }).map(({ path }) => path);

describe("a refusal", () => {
  test("points at the form in which the design gives the resource", () => {
    const message =
      "Requested CPU default [9] is greater than current limit set in the platform configuration [8].";
    expect(places(message, { parameters: { requests: { cpu: "9" } } })).toEqual(["/parameters/requests/cpu"]);
    expect(places(message, { parameters: { resources: { cpu: "9" } } })).toEqual([
      "/parameters/resources/cpu",
    ]);
    expect(places(message, { parameters: { pod_template: { pod_spec: { containers: [] } } } })).toEqual([
      "/parameters/pod_template/pod_spec/containers",
    ]);
    expect(places(message)).toEqual(["/parameters/requests/cpu"]);
  });

  test("of a limit points at the limit", () => {
    const message =
      "Requested MEMORY limit [18Gi] is greater than current limit set in the platform configuration [16Gi].";
    const design = { parameters: { requests: { mem: "17Gi" }, limits: { mem: "18Gi" } } };
    expect(places(message, design)).toEqual(["/parameters/limits/mem"]);
  });

  test("of what the settings give points into them", () => {
    const told = (message: string, sent: Sent) =>
      problemsOfRefusal(message, sent).map(({ path, in: where }) => [where, path]);
    const tooMuch =
      "Requested CPU default [4] is greater than current limit set in the platform configuration [1].";
    const settings = { default_resources: { requests: { cpu: "4" } }, version: "v".repeat(3_000) };
    expect(told(tooMuch, { design: {}, settings })).toEqual([
      ["settings", "/default_resources/requests/cpu"],
    ]);
    const tooLong = 'index row size 3040 exceeds btree version 4 maximum 2704 for index "tasks_pkey"';
    expect(told(tooLong, { design: { function: "fit" }, settings })).toEqual([["settings", "/version"]]);
    expect(told(tooLong, { design: { function: "f".repeat(4_000) }, settings })).toEqual([
      [undefined, "/function"],
    ]);
  });

  test("names the project that is not there", () => {
    expect(
      problemsOfRefusal(
        "failed to validate that project [nope] and domain [development] are registered, err: [project [nope] not found]",
      ),
    ).toEqual([
      {
        path: "/project",
        in: "settings",
        code: "refused",
        severity: "error",
        stage: "register",
        message: "The registry has no project nope. Choose one that it has.",
      },
    ]);
  });

  test("that tells several errors is a problem for each", () => {
    const message =
      "task failed compilation with Collected Errors: 2\n\tError 0: Code: UnrecognizedValue, Node Id: resources.STORAGE, Description: Unrecognized value [lots].\n\tError 1: Code: ValueRequired, Node Id: container, Description: Value required [command].\n";
    expect(places(message)).toEqual(["/parameters/requests/storage", "/container/command"]);
  });

  test("that nobody foresaw keeps its own words", () => {
    expect(problemsOfRefusal("the moon is full")).toEqual([
      {
        path: "",
        code: "refused",
        severity: "error",
        stage: "register",
        message: "The registry refuses the task: the moon is full",
      },
    ]);
  });

  test("that a real server gave to a task is known, save for what no design can bring about", () => {
    const refused = readRecording("limits").filter(
      ({ call, code, message = "" }) =>
        call === "CreateTask" && code === "INVALID_ARGUMENT" && !message.includes("different structure"),
    );
    const said = refused.flatMap(({ message = "" }) => problemsOfRefusal(message));
    const foreseen = said.filter(({ message }) => !message.includes("refuses the task:"));
    expect(foreseen.length).toBeGreaterThan(50);
    // Words of a person, with nothing of the server's own sentence around the values.
    for (const { message } of foreseen) expect(message).not.toMatch(/[[\]]|err:|Description/);
    const unforeseen = refused
      .map(({ message = "" }) => message)
      .filter((message) =>
        problemsOfRefusal(message).some((problem) => problem.message.includes("refuses the task:")),
      );
    expect([...new Set(unforeseen.map((message) => message.replace(/ for identifier.*/, "")))]).toEqual([
      "missing id",
      "unexpected resource type workflow",
      "unexpected resource type unspecified",
      "unexpected resource type launch_plan",
      "missing spec",
      "missing type",
      "missing metadata",
      "missing runtime version",
      "missing typed interface",
      "invalid TaskSpecification, pod tasks should specify their target as a K8sPod with a defined pod spec",
    ]);
  });
});
