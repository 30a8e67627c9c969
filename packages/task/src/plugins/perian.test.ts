import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { PerianConfig } from "./perian.ts";
import { asked } from "./testing.ts";

const { custom, problems } = asked(PerianConfig);

test("only what is said is written, zeros too, and the task's own variables", () => {
  expect(custom({})).toEqual({});
  expect(custom({ cores: 0, country_code: "", provider: "" }, { environment: {} })).toEqual({
    cores: 0,
    provider: "",
  });
  expect(custom({ country_code: "de" }, { environment: { A: "b", B: null } })).toEqual({
    country_code: "DE",
    environment: { A: "b", B: null },
  });
});

test.each(["D", "DEU", "😀"])("the country %j is refused", (country_code) => {
  expect(refusals(PerianConfig.schema, { plugin: "PerianConfig", country_code })).toEqual([
    expect.stringContaining("two letters"),
  ]);
});

test("a country that there is not, amounts that Perian does not read and a pod template are told", () => {
  expect(problems({ country_code: "1x" }, { limits: { cpu: "1" }, pod_template: {} })).toEqual([
    "warning /parameters/pod_template invalid-value",
    "warning /parameters/task_config/country_code invalid-value",
    "warning /parameters/limits dropped",
  ]);
  for (const country_code of ["fr", "FR"]) expect(problems({ country_code, cores: 0 })).toEqual([]);
  for (const name of ["cores", "memory", "accelerators", "os_storage_size"]) {
    expect(problems({ [name]: -1 })).toEqual([`warning /parameters/task_config/${name} invalid-value`]);
    expect(problems({ [name]: 1 })).toEqual([]);
  }
});
