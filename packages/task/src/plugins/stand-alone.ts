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
  const near = nearestName(given, known);
  const alone = Object.hasOwn(STAND_ALONE, given)
    ? given
    : near === undefined
      ? nearestName(given, Object.keys(STAND_ALONE))
      : undefined;
  if (alone === undefined) return near === undefined ? choose : `Did you mean ${near}? ${choose}`;
  const instead = `Make ${STAND_ALONE[alone]} of its own instead: a design of the kind template.`;
  const other = near === undefined ? "" : ` Or use ${near}, which runs it.`;
  return `${alone} does not run a function: flytekit refuses it with @task. ${instead}${other}`;
}
