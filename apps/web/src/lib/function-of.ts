import { isRecord } from "@fletch/task";

/** The function that a design runs, which its image must hold, and its module; undefined where it runs none of one's own. */
export function functionOf(
  design: unknown,
): { readonly module: string; readonly callable: string } | undefined {
  if (!isRecord(design)) return undefined;
  const { module, function: callable } = design;
  return typeof module === "string" && typeof callable === "string" ? { module, callable } : undefined;
}

/** The Flyte task name of a design, as far as it says it. */
export function taskNameOf(design: unknown): string | undefined {
  if (isRecord(design) && typeof design["name"] === "string" && design["name"] !== "") return design["name"];
  const { module, callable } = functionOf(design) ?? {};
  return module && callable ? `${module}.${callable}` : undefined;
}
