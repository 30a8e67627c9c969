import { type Entity, type Problem, runWarning } from "@fletch/task";

import type { AdminCalls } from "./admin.ts";
import { asRegistered, differences, sameDescription } from "./difference.ts";
import { create, ENTITY_WORDS, registeredStructure, sentStructure, taskIdOf } from "./entity-calls.ts";
import { RegistryTimeout } from "./errors.ts";
import { orNothing, unavailable } from "./failure.ts";
import { type Patience, pause } from "./patience.ts";
import { has, problemsOfRefusal, type Sent } from "./refusal.ts";
import { requestFor } from "./registered.ts";
import type { RegistrationOutcome } from "./registry.ts";
import { StatusError } from "./status.ts";
import { verdictOf } from "./verdict.ts";

export interface Means {
  readonly calls: AdminCalls;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/** One registration under way. */
export interface Errand extends Means, Sent {
  readonly entity: Entity;
}

type Without<Union, Keys extends string> = Union extends unknown ? Omit<Union, Keys> : never;

/** What came of one entity. */
export type Settled = Without<RegistrationOutcome, "entities" | "entity">;

/**
 * Sends an entity until it is known what became of it. Creating does the same however often it is sent: what is there already
 * is AlreadyExists. So after an answer that leaves it open we look, and send again only what is not there.
 */
export async function registerEntity(errand: Errand): Promise<Settled> {
  const { patience } = errand;
  let mayBeOurs = false;
  for (let attempt = 0; ; attempt++) {
    const error = await send(errand);
    if (!error) return { outcome: "registered", warnings: [] };
    const verdict = verdictOf(error);
    if (verdict === "identical") return settle(errand, mayBeOurs ? "registered" : "unchanged");
    if (verdict === "different") return conflict(errand);
    if (verdict === "refused") {
      // What an earlier try may have registered stays so, whatever became of the project meanwhile.
      const isOurs = mayBeOurs ? await holdsTheSame(errand) : false;
      if (isOurs === undefined) throw openEnd(errand, error, mayBeOurs);
      return isOurs ? settle(errand, "registered") : refuse(errand, error);
    }
    if (verdict === "denied") throw openEnd(errand, error, mayBeOurs);

    if (verdict !== "busy" && (await holdsTheSame(errand))) return settle(errand, "registered");
    if (verdict === "unwritable") return refuse(errand, error);
    mayBeOurs ||= verdict !== "busy";
    if (verdict === "late" || attempt >= patience.retries) throw openEnd(errand, error, mayBeOurs);
    await pause(attempt, patience, errand.signal);
  }
}

/** Gives the server's answer where that is not OK. */
const send = (errand: Errand): Promise<StatusError | undefined> =>
  create(errand).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof StatusError) return error;
      throw error;
    },
  );

/** Whether the very entity is registered; nothing where that cannot be seen. Something else there is for the server to judge: it may know fewer fields than we sent. */
const holdsTheSame = (errand: Errand): Promise<boolean | undefined> =>
  differencesTo(errand).then(
    (found) => found?.differences.length === 0,
    () => undefined,
  );

/** What is registered under the entity's id and how it differs; nothing when there is none. */
export async function differencesTo(
  asked: Pick<Errand, "calls" | "entity" | "signal">,
): Promise<Pick<Extract<Settled, { outcome: "conflict" }>, "registered" | "differences"> | undefined> {
  const registered = await registeredStructure(asked);
  return registered && { registered, differences: differences(registered, sentStructure(asked.entity)) };
}

/** The entity is registered; what may lag behind is a task's description, which flyteadmin keeps as it first came. */
async function settle(errand: Errand, outcome: "registered" | "unchanged"): Promise<Settled> {
  const { calls, entity, design, signal } = errand;
  if (entity.type !== "task") return { outcome, warnings: [] };
  const id = taskIdOf(entity.id);
  try {
    const kept = await orNothing(calls.getDescriptionEntity(requestFor(id), signal));
    const { description } = asRegistered(entity.spec, id);
    return { outcome, warnings: sameDescription(kept, description) ? [] : [notUpdated(design)] };
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

/** What is certain is told, also when what is registered cannot be read, such as a task of a newer Flyte. */
const conflict = (errand: Errand): Promise<Settled> =>
  readConflict(errand).catch(() => ({ outcome: "conflict", registered: {}, differences: [] }));

/** A task is compared with its description: what differs there is told too. */
async function readConflict(errand: Errand): Promise<Settled> {
  const { calls, entity, signal } = errand;
  if (entity.type !== "task") {
    const found = (await differencesTo(errand)) ?? { registered: {}, differences: [] };
    return { outcome: "conflict", ...found };
  }
  const id = taskIdOf(entity.id);
  const structure = await registeredStructure(errand);
  const description = await orNothing(calls.getDescriptionEntity(requestFor(id), signal));
  const registered = asRegistered({ ...structure, ...(description && { description }) }, id);
  return {
    outcome: "conflict",
    registered,
    differences: differences(registered, asRegistered(entity.spec, id)),
  };
}

const refuse = (errand: Errand, { message }: StatusError): Settled => ({
  outcome: "refused",
  message,
  problems: problemsOfRefusal(message, errand),
});

function openEnd({ entity }: Errand, error: StatusError, mayBeOurs: boolean): Error {
  const told = unavailable(error);
  if (!mayBeOurs) return told;
  const open = `It is not known whether the ${ENTITY_WORDS[entity.type]} was registered; registering it again is safe.`;
  if (told instanceof RegistryTimeout)
    return new RegistryTimeout(`The registry did not answer in time. ${open}`, { cause: error });
  told.message = `${told.message.replace(/(?<![.?!])$/, ".")} ${open}`;
  return told;
}
