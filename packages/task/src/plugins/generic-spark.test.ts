import { expect, test } from "vitest";

import { GenericSparkConf } from "./generic-spark.ts";
import { asked } from "./testing.ts";

const { custom, problems, fixed } = asked(GenericSparkConf);
const least = { main_class: "com.acme.Main", applications_path: "/opt/app.jar" };
const AT = "/parameters/task_config/applications_path";

test("the application is a file of the image, and the Python is the settings'", () => {
  expect(custom(least)).toEqual({
    databricksConf: {},
    executorPath: "/opt/venv/bin/python3",
    mainApplicationFile: "local:///opt/app.jar",
    mainClass: "com.acme.Main",
  });
  const written = { databricksConf: {}, executorPath: "/opt/venv/bin/python3" };
  const mainApplicationFile = "local:///opt/app.jar";
  expect(custom({ ...least, main_class: "", spark_conf: {}, hadoop_conf: { a: "" } })).toEqual({
    ...written,
    hadoopConf: { a: "" },
    mainApplicationFile,
  });
  expect(custom({ ...least, main_class: "", spark_conf: { a: "" }, hadoop_conf: {} })).toEqual({
    ...written,
    mainApplicationFile,
    sparkConf: { a: "" },
  });
});

test("a path with a scheme is told, and the one that flytekit adds can be left out", () => {
  expect(problems(least)).toEqual([]);
  expect(problems({ ...least, applications_path: "s3a://b/app.jar" })).toEqual([
    `warning ${AT} invalid-value`,
  ]);
  const twice = { ...least, applications_path: "local:///opt/app.jar" };
  expect(problems(twice)).toEqual([`warning ${AT} invalid-value`]);
  expect(fixed(twice)).toEqual({ task_config: { plugin: "GenericSparkConf", ...least } });
});

test("neither a class nor a file is told", () => {
  expect(problems({ main_class: "", applications_path: "" })).toEqual([
    "notice /parameters/task_config/main_class missing",
    `warning ${AT} missing`,
  ]);
});
