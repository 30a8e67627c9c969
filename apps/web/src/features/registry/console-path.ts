import type { VersionPlace } from "./registry-calls.ts";

/** The version's page in Flyte's console, as flytekit's `FlyteRemote.generate_console_url` makes it. */
export function consolePath(console: string, { project, domain, name, version }: VersionPlace): string {
  const [p, d, n, v] = [project, domain, name, version].map(encodeURIComponent);
  return `${console}/console/projects/${p}/domains/${d}/task/${n}/version/${v}`;
}
