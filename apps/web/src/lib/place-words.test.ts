import { expect, test } from "vitest";

import { placeInWords } from "./place-words.ts";

const problem = { code: "type", severity: "error", stage: "compile", message: "" } as const;

test("a problem is named by the labels of its field", () => {
  const name = (path: string) => placeInWords({ ...problem, path }, "task");
  expect(name("/parameters/retries")).toBe("Retries");
  expect(name("/parameters/environment/DB_PASSWORD")).toBe("Environment variables › DB_PASSWORD");
  expect(name("/inputs/1/type")).toBe("Inputs › 2 › Type");
  expect(name("/parameters/requests/mem")).toBe("Requests › Memory");
  expect(name("/parameters/resources/cpu/0")).toBe("Resources › CPU › 1");
  expect(name("/parameters/colour")).toBe("Colour");
  expect(name("")).toBeUndefined();
});

test("a problem of the settings says so, and one of a design without a kind has its keys", () => {
  const setting = (path: string) => placeInWords({ ...problem, in: "settings", path }, "task");
  expect(setting("")).toBe("Settings");
  expect(setting("/images/default")).toBe("Settings › Default image");
  expect(setting("/images/spark_3")).toBe("Settings › Images › spark_3");
  expect(setting("/env/db_url")).toBe("Settings › Environment › db_url");
  expect(setting("/python_interpreter")).toBe("Settings › Python program");
  expect(setting("/default_resources/requests/mem")).toBe("Settings › Default resources › Requests › Memory");
  expect(placeInWords({ ...problem, path: "/function" }, undefined)).toBe("function");
});
