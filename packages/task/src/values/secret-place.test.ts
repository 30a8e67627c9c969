import { expect, test } from "vitest";

import { secretInWords } from "./secret-place.ts";

const secret = { group: "Db", key: "password" };

test("a secret says where the code finds it", () => {
  expect(secretInWords({ ...secret, mount_requirement: "env_var" })).toBe("Variable _FSEC_DB_PASSWORD");
  expect(secretInWords({ ...secret, mount_requirement: "env_var", env_var: "PW" })).toBe("Variable PW");
  expect(secretInWords({ ...secret, group_version: "v2", mount_requirement: "file" })).toBe(
    "File /etc/flyte/secrets/db/v2/password",
  );
  expect(secretInWords({ ...secret, mount_requirement: "file", env_var: "PW" })).toBe(
    "File /etc/flyte/secrets/db/password; the variable PW holds its path",
  );
  expect(secretInWords(secret)).toMatch(/^Variable _FSEC_DB_PASSWORD or file /);
});
