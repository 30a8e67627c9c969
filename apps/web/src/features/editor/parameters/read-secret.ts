import type { SecretRequest } from "@fletch/task";

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const MOUNTS = ["any", "env_var", "file"] as const;

/** A secret as far as it is typed; nothing when it is no map. */
export function readSecret(value: unknown): SecretRequest | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  return {
    group: text(given["group"]) ?? "",
    key: text(given["key"]),
    group_version: text(given["group_version"]),
    env_var: text(given["env_var"]),
    mount_requirement: MOUNTS.find((mount) => mount === given["mount_requirement"]),
  };
}
