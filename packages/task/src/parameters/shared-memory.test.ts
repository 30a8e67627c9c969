import { boolean, number, string } from "@fletch/python";
import { expect, test } from "vitest";

import { compile, python } from "./shared-memory.ts";

const mount = { mountPath: "/dev/shm", mountName: "flyte-shared-memory" };

test("true and the empty text have no limit, other texts have one", () => {
  expect(compile(true)).toEqual(mount);
  expect(compile("")).toEqual(mount);
  expect(compile("2Gi")).toEqual({ ...mount, sizeLimit: "2Gi" });
});

test("false and numbers leave no trace", () => {
  expect([undefined, false, 0, 1024].map(compile)).toEqual([undefined, undefined, undefined, undefined]);
});

test("each stays what it is in Python", () => {
  expect([true, 1024, "2Gi"].map(python)).toEqual([boolean(true), number(1024), string("2Gi")]);
});
