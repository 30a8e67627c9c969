import { expect, test } from "vitest";

import { secrets } from "./secrets.ts";
import { fixed, told } from "./testing.ts";

const secret = { group: "db", key: "password" };

test.each<[object, string[]]>([
  [{ secret_requests: [secret, { group: "db", key: "user" }] }, []],
  [{ secret_requests: [{ group: "", key: "x" }] }, ["run /parameters/secret_requests/0/group missing"]],
  [{ secret_requests: [secret, secret] }, ["run /parameters/secret_requests/1 duplicate-name"]],
  [
    {
      secret_requests: [
        { ...secret, env_var: "PW" },
        { group: "api", env_var: "PW" },
      ],
    },
    ["run /parameters/secret_requests/1/env_var duplicate-name"],
  ],
  [
    { secret_requests: [secret, { group: "DB", key: "password" }] },
    ["run /parameters/secret_requests/1 duplicate-name"],
  ],
  [
    {
      secret_requests: [
        { ...secret, mount_requirement: "file" },
        { group: "DB", key: "password" },
      ],
    },
    [],
  ],
  [
    { secret_requests: [{ ...secret, env_var: "PW" }], environment: { PW: "x" } },
    ["run /parameters/secret_requests/0/env_var duplicate-name"],
  ],
])("%j", (parameters, problems) => {
  expect(told(secrets, parameters)).toEqual(problems);
});

test("a secret that stands twice goes by a click", () => {
  expect(fixed(secrets, { secret_requests: [secret, secret] })).toMatchObject({
    parameters: { secret_requests: [secret] },
    left: [],
  });
});
