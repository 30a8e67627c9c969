import { expect, test } from "vitest";

import { credentials, credentialTexts } from "./credentials.ts";
import { designOf, line, settingsOf, told } from "./testing.ts";

test("credentials are found in variables, arguments, pods, plugins, images and defaults", () => {
  const containers = [
    {
      name: "primary",
      args: ["--token", "abc123", "--user", "me"],
      env: [
        { name: "DB_PASSWORD", value: "hunter2" },
        { name: "API_TOKEN", valueFrom: { secretKeyRef: { name: "db", key: "password" } } },
      ],
    },
    { name: "b", command: ["run", "--api-key=abc123"] },
  ];
  const parameters = {
    environment: { LOG: "info", DB_PASSWORD: "hunter2" },
    pod_template: { pod_spec: { containers } },
    task_config: { plugin: "Spark", hadoop_conf: { "fs.s3a.secret.key": "abc123" } },
    container_image: { pip_index: "https://me:hunter2@pypi.acme.org/simple" },
    secret_requests: [{ group: "password", key: "secret" }],
  };
  const inputs = [{ name: "password", type: "str", default: "hunter2" }];
  expect(told(credentials, parameters, { inputs }).toSorted()).toEqual([
    "run /inputs/0/default credential",
    "run /parameters/container_image/pip_index credential",
    "run /parameters/environment/DB_PASSWORD credential",
    "run /parameters/pod_template/pod_spec/containers/0/args/1 credential",
    "run /parameters/pod_template/pod_spec/containers/0/env/0/value credential",
    "run /parameters/pod_template/pod_spec/containers/1/command/1 credential",
    "run /parameters/task_config/hadoop_conf/fs.s3a.secret.key credential",
  ]);
});

test("in a registered spec they are found in variables, pods and arguments", () => {
  const containers = [{ name: "main", env: [{ name: "API_TOKEN", value: "in-the-pod" }] }];
  const spec = {
    template: {
      securityContext: { secrets: [{ group: "password", key: "secret", envVar: "DB_TOKEN" }] },
      container: {
        args: ["--password", "an-argument", "--user", "me"],
        env: [
          { key: "DB_PASSWORD", value: "a-variable" },
          { key: "MODE", value: "fast" },
        ],
      },
      k8sPod: { podSpec: { containers } },
    },
  };
  expect(credentialTexts(spec)).toEqual(["an-argument", "a-variable", "in-the-pod"]);
  expect(credentialTexts(undefined)).toEqual([]);
});

test("no message repeats the value", () => {
  const [problem] = credentials(designOf({ environment: { DB_PASSWORD: "hunter2" } }));
  expect(JSON.stringify(problem)).not.toContain("hunter2");
});

test("variables of the settings are told in the settings", () => {
  expect(credentials(designOf(), settingsOf({ env: { TOKEN: "abc123" } })).map(line)).toEqual([
    "run settings:/env/TOKEN credential",
  ]);
});
