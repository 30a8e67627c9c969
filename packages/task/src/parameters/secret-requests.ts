import type { Secret, SecurityContext } from "@fletch/flyteidl/json";
import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";

const mountRequirement = z.enum(["any", "env_var", "file"]).register(field, {
  label: "Handed over as",
  help: "How the code gets the secret.",
  keyword: "mount_requirement",
  unset: "whatever the platform prefers",
  choices: { any: "Whatever the platform prefers", env_var: "An environment variable", file: "A file" },
  python: { module: "flytekit", name: "Secret.MountType" },
});

/** `Secret` of flytekit. */
export const secretSchema = z
  .strictObject({
    group: z
      .string({
        error: (issue) => (issue.input === undefined ? "Name the group that holds the secret." : undefined),
      })
      .register(field, {
        label: "Group",
        help: "The name under which the platform keeps this and related secrets.",
        keyword: "group",
        example: "db",
      }),
    key: z
      .string()
      .register(field, {
        label: "Key",
        help: "Which secret of the group.",
        keyword: "key",
        example: "password",
      })
      .optional(),
    group_version: z
      .string()
      .register(field, {
        label: "Group version",
        help: "Which version of the group, when the secret store keeps versions.",
        keyword: "group_version",
      })
      .optional(),
    mount_requirement: mountRequirement.optional(),
    env_var: z
      .string()
      .regex(/^[A-Z_][A-Z0-9_]*$/, {
        error: "Use capital letters, digits and underscores, not starting with a digit, such as DB_PASSWORD.",
      })
      .register(field, {
        label: "Variable name",
        help: "The environment variable that holds the secret, when it is handed over as one.",
        keyword: "env_var",
        example: "DB_PASSWORD",
      })
      .optional(),
  })
  .register(field, {
    label: "Secret",
    help: "A password or key that the platform keeps and hands to the task when it runs.",
    python: { module: "flytekit", name: "Secret" },
  });

/** `secret_requests` of `task()`. */
export const schema = z.array(secretSchema).register(field, {
  label: "Secrets",
  help: "Passwords and keys that the platform keeps and hands to the task when it runs.",
  details: "Only their names are part of the task, never their values.",
  keyword: "secret_requests",
  wire: "template.securityContext.secrets",
  unset: "none",
  example: [{ group: "db", key: "password", mount_requirement: "env_var" }],
});

type SecretRequests = z.output<typeof schema>;

const MOUNTS = { env_var: "ENV_VAR", file: "FILE" } as const;

/** Absent when there are none. */
export const compile = (secrets: SecretRequests | undefined): SecurityContext | undefined =>
  secrets === undefined || secrets.length === 0 ? undefined : { secrets: secrets.map(compileSecret) };

const compileSecret = ({
  group,
  key,
  group_version,
  mount_requirement,
  env_var,
}: SecretRequests[number]): Secret => ({
  ...(group && { group }),
  ...(group_version && { groupVersion: group_version }),
  ...(key && { key }),
  ...(mount_requirement !== undefined &&
    mount_requirement !== "any" && { mountRequirement: MOUNTS[mount_requirement] }),
  ...(env_var && { envVar: env_var }),
});

/** A list: flytekit fails on a tuple when it writes the wire. */
export const python = (secrets: SecretRequests): Expression => pythonOf(schema, secrets);
