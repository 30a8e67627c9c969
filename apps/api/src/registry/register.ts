import { setTimeout as sleep } from "node:timers/promises";

import type { TaskSpec } from "@fletch/flyteidl/json";
import { type Problem, runWarning } from "@fletch/task";

import type { AdminCalls } from "./admin.ts";
import { asRegistered, differences, sameDescription } from "./difference.ts";
import { RegistryTimeout } from "./errors.ts";
import { orNothing, unavailable } from "./failure.ts";
import { has, problemsOfRefusal } from "./refusal.ts";
import { isTask, requestFor, specOf } from "./registered.ts";
import type { RegisteredTask, Registration, RegistrationOutcome, TaskId } from "./registry.ts";
import { StatusError } from "./status.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** How often a registration is sent again after an answer that leaves open what happened. */
export interface Patience {
  readonly retries: number;
  /** First pause in milliseconds; each one after it is twice as long. */
  readonly backoff: number;
  readonly maxBackoff: number;
}

interface Means {
  readonly calls: AdminCalls;
  readonly read: (id: TaskId) => Promise<RegisteredTask | undefined>;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** One registration under way. */
interface Errand extends Means {
  readonly registration: Registration;
  /** The spec as the registry would give it back. Most registrations never need it. */
  readonly sent: () => TaskSpec;
}

/**
 * Sends a task until it is known what became of it. CreateTask does the same however often it is sent: what is there already
 * is AlreadyExists. So after an answer that leaves it open we look, and send again only what is not there.
 */
export async function register(registration: Registration, means: Means): Promise<RegistrationOutcome> {
  const { spec, id } = registration;
  const errand = { ...means, registration, sent: () => asRegistered(spec, id) };
  let mayBeOurs = false;
  for (let attempt = 0; ; attempt++) {
    const { verdict, error } = await send(errand);
    if (verdict === "registered") return { outcome: "registered", warnings: [] };
    if (verdict === "identical") return settle(errand, mayBeOurs ? "registered" : "unchanged");
    if (verdict === "different") return conflict(errand);
    if (verdict === "refused") return refuse(errand, error);
    if (verdict === "denied") throw openEnd(error, mayBeOurs);

    if (verdict !== "busy" && (await isThere(errand))) return settle(errand, "registered");
    if (verdict === "unwritable") return refuse(errand, error);
    mayBeOurs ||= verdict !== "busy";
    if (verdict === "late" || attempt >= means.patience.retries) throw openEnd(error, mayBeOurs);
    await pause(attempt, means);
  }
}

async function send({
  calls,
  registration,
  signal,
}: Errand): Promise<{ verdict: Verdict; error: StatusError }> {
  try {
    const { id, spec } = registration;
    await calls.createTask({ id: { resourceType: "TASK", ...id }, spec }, signal);
    return { verdict: "registered", error: new StatusError("OK", "") };
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    return { verdict: verdictOf(error), error };
  }
}

/** Whether the very task is registered. A look that fails says nothing, and something else there is for the server to judge: it may know fewer fields than we sent. */
async function isThere({ calls, registration, sent, signal }: Errand): Promise<boolean> {
  const task = await calls.getTask(requestFor(registration.id), signal).catch(() => undefined);
  if (!task || !isTask(task, registration.id)) return false;
  const { template = {} } = sent();
  return differences(specOf(task), { template }).length === 0;
}

/** The task is registered; what may lag behind is its description, which flyteadmin keeps as it first came. */
async function settle(errand: Errand, outcome: "registered" | "unchanged"): Promise<RegistrationOutcome> {
  const { calls, registration, sent, signal } = errand;
  try {
    const kept = await orNothing(calls.getDescriptionEntity(requestFor(registration.id), signal));
    return {
      outcome,
      warnings: sameDescription(kept, sent().description) ? [] : [notUpdated(registration.design)],
    };
  } catch {
    // What is certain is told, also when the description cannot be read now.
    return { outcome, warnings: [] };
  }
}

function notUpdated(design: unknown): Problem {
  const path = ["/parameters/docs", "/docstring"].find((place) => has(design, place)) ?? "";
  return runWarning(
    path,
    "description-not-updated",
    "Flyte keeps the description that this version was first registered with. Register a new version to change it.",
  );
}

async function conflict({ read, registration, sent }: Errand): Promise<RegistrationOutcome> {
  const registered = (await read(registration.id))?.spec ?? {};
  return { outcome: "conflict", registered, differences: differences(registered, sent()) };
}

const refuse = ({ registration }: Errand, { message }: StatusError): RegistrationOutcome => ({
  outcome: "refused",
  message,
  problems: problemsOfRefusal(message, registration.design),
});

function openEnd(error: StatusError, mayBeOurs: boolean): Error {
  const told = unavailable(error);
  if (!mayBeOurs) return told;
  const open = "It is not known whether the task was registered; registering it again is safe.";
  if (told instanceof RegistryTimeout)
    return new RegistryTimeout(`The registry did not answer in time. ${open}`, { cause: error });
  told.message = `${told.message} ${open}`;
  return told;
}

/** Jittered, so that many who were cut off at once do not come back at once. */
async function pause(attempt: number, { patience, signal }: Means): Promise<void> {
  const longest = Math.min(patience.backoff * 2 ** attempt, patience.maxBackoff);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}
