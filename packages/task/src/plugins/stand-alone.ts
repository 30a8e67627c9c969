import { nearestName } from "../values/nearest.ts";

/**
 * Config classes that flytekit's TaskPlugins knows, but whose task classes take no function: `task()` fails on them. What
 * they describe is a task of its own, without Python code.
 */
const STAND_ALONE: Readonly<Record<string, string>> = {
  LeptonEndpointConfig: "a Lepton endpoint",
  SlurmConfig: "a Slurm shell script",
  SlurmScriptConfig: "a Slurm script",
};

/** What to do about a config of a class that no function can be run by. */
export function unknownPlugin(config: unknown, known: readonly string[]): string {
  const given: unknown =
    typeof config === "object" && config !== null && "plugin" in config ? config.plugin : undefined;
  const choose = `Say which plugin: ${known.join(", ")}.`;
  if (typeof given !== "string") return choose;
  const template = Object.hasOwn(STAND_ALONE, given) ? STAND_ALONE[given] : undefined;
  if (template !== undefined) {
    return `${given} does not run a function: flytekit refuses it with @task. Make ${template} of its own instead: a design of the kind template.`;
  }
  const near = nearestName(given, known);
  return near === undefined ? choose : `Did you mean ${near}? ${choose}`;
}
