/** A secret as a design asks for it. */
export interface SecretRequest {
  readonly group: string;
  readonly key?: string | undefined;
  readonly group_version?: string | undefined;
  readonly mount_requirement?: "any" | "env_var" | "file" | undefined;
  readonly env_var?: string | undefined;
}

/** Where the platform puts secrets unless it is set up otherwise, as flytepropeller's webhook does. */
const DIRECTORY = "/etc/flyte/secrets";
const PREFIX = "_FSEC_";

/** The variable and the file of a secret (`SecretsManager.get_secrets_env_var`, `get_secrets_file`). */
export function secretPlace(secret: SecretRequest): { readonly variable: string; readonly file: string } {
  const parts = [secret.group, secret.group_version, secret.key].filter((part) => part);
  return {
    variable: secret.env_var || `${PREFIX}${parts.join("_").toUpperCase()}`,
    file: `${DIRECTORY}/${parts.join("/").toLowerCase()}`,
  };
}

/** Where the code finds a secret, for the person who asks for it. */
export function secretInWords(secret: SecretRequest): string {
  const { variable, file } = secretPlace(secret);
  if (secret.mount_requirement === "file") {
    return secret.env_var ? `File ${file}; the variable ${variable} holds its path` : `File ${file}`;
  }
  return secret.mount_requirement === "env_var"
    ? `Variable ${variable}`
    : `Variable ${variable} or file ${file}, as the platform prefers`;
}
