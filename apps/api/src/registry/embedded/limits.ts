import type { Identifier, TaskResourceSpec } from "@fletch/flyteidl/json";

import { invalidArgument } from "../status.ts";
import { printIdentifier } from "./identifier.ts";
import { parseQuantity, printQuantity, type Quantity, wholeUnits } from "./quantity.ts";

/** The names that flyteadmin compares; others are not looked at here. */
export const LIMITED = ["CPU", "MEMORY", "GPU", "EPHEMERAL_STORAGE"] as const;
export type LimitedName = (typeof LIMITED)[number];

export type Quantities = ReadonlyMap<LimitedName, Quantity>;

const KEYS: Readonly<Record<LimitedName, keyof TaskResourceSpec>> = {
  CPU: "cpu",
  MEMORY: "memory",
  GPU: "gpu",
  EPHEMERAL_STORAGE: "ephemeralStorage",
};

/** flyteadmin's `task_resources.limits`, or the TASK_RESOURCE attribute's. A limit that is no quantity is no limit: attributes are stored as they come. */
export function readPlatformLimits(limits: TaskResourceSpec): Quantities {
  const read = new Map<LimitedName, Quantity>();
  for (const name of LIMITED) {
    const text = limits[KEYS[name]];
    const quantity = text ? parseQuantity(text) : "";
    if (typeof quantity !== "string") read.set(name, quantity);
  }
  return read;
}

/** Mirrors validateTaskResources of flyteadmin. Only requests are walked, so a limit alone is compared with nothing; which of several failures is told is random there, and the first in order of LIMITED here. */
export function checkLimits(
  id: Identifier | undefined,
  task: { readonly requests: Quantities; readonly limits: Quantities },
  platform: Quantities,
): void {
  for (const name of LIMITED) {
    const request = task.requests.get(name);
    if (!request) continue;
    const limit = task.limits.get(name);
    if (name === "GPU") {
      if (limit && wholeUnits(limit) !== wholeUnits(request)) throw gpuDiffers(id);
    } else {
      if (limit && wholeUnits(request) > wholeUnits(limit)) throw overOwnLimit(name, request, limit);
      checkPlatform({ name, what: "limit", asked: limit }, platform);
    }
    checkPlatform({ name, what: "default", asked: request }, platform);
  }
}

interface Asked {
  readonly name: LimitedName;
  /** "default" is flyteadmin's word for a request. */
  readonly what: "limit" | "default";
  readonly asked: Quantity | undefined;
}

function checkPlatform({ name, what, asked }: Asked, platform: Quantities): void {
  const most = platform.get(name);
  if (!asked || !most || wholeUnits(asked) <= wholeUnits(most)) return;
  throw invalidArgument(
    `Requested ${name} ${what} [${printQuantity(asked)}] is greater than current limit set in the platform configuration [${printQuantity(most)}]. Please contact Flyte Admins to change these limits or consult the configuration`,
  );
}

const overOwnLimit = (name: string, request: Quantity, limit: Quantity): Error =>
  invalidArgument(
    `Requested ${name} default [${printQuantity(request)}] is greater than the limit [${printQuantity(limit)}]. Please fix your configuration`,
  );

const gpuDiffers = (id: Identifier | undefined): Error =>
  invalidArgument(
    `For extended resource 'gpu' the default value must equal the limit value for task [${printIdentifier(id)}]`,
  );
