import type { Entity, Problem } from "@fletch/task";

import { ENTITY_WORDS, entityIdOf } from "./entity-calls.ts";
import type { BrokenOff } from "./errors.ts";
import { unavailable } from "./failure.ts";
import { differencesTo, type Means, registerEntity, type Settled } from "./register.ts";
import type { EntityId, EntityOutcome, Registration, RegistrationOutcome } from "./registry.ts";

/**
 * Registers everything that a design stands for, one after the other: a workflow is refused before its tasks are there. Where one is not
 * registered the rest is not sent, and it is told what is there of each.
 */
export async function registerAll(
  { entities, name, ...sent }: Registration,
  means: Means,
): Promise<RegistrationOutcome> {
  const done: EntityOutcome[] = [];
  const warnings: Problem[] = [];
  for (const [index, entity] of entities.entries()) {
    const rest = entities.slice(index + 1);
    const settled = await registerEntity({ ...means, ...sent, entity }).catch(async (error: unknown) => {
      const known: EntityOutcome[] = [...done, { ...entityIdOf(entity), outcome: "unknown" }];
      const entities = [...known, ...(await lookAt(rest, means))];
      throw Object.assign(unavailable(error), { entities }) satisfies BrokenOff;
    });
    done.push({ ...entityIdOf(entity), outcome: settled.outcome });
    if (settled.outcome === "conflict" || settled.outcome === "refused")
      return ended(settled, { entity: entityIdOf(entity), name }, [...done, ...(await lookAt(rest, means))]);
    warnings.push(...settled.warnings);
  }
  const isNew = done.some(({ outcome }) => outcome === "registered");
  return { outcome: isNew ? "registered" : "unchanged", warnings, entities: done };
}

function ended(
  settled: Extract<Settled, { outcome: "conflict" | "refused" }>,
  { entity, name }: { readonly entity: EntityId; readonly name: string | undefined },
  entities: readonly EntityOutcome[],
): RegistrationOutcome {
  if (settled.outcome === "conflict") return { ...settled, entity, entities };
  // The design speaks of its task; whatever stands beside it is named.
  if (entity.type === "task" && (entity.id.name === name || entities.length === 1))
    return { ...settled, entity, entities };
  const named = (problem: Problem): Problem => ({
    ...problem,
    message: `The ${ENTITY_WORDS[entity.type]} ${entity.id.name} is refused. ${problem.message}`,
  });
  return { ...settled, problems: settled.problems.map(named), entity, entities };
}

/** What is there of entities that were not sent. */
const lookAt = (entities: readonly Entity[], { calls, signal }: Means): Promise<EntityOutcome[]> =>
  Promise.all(
    entities.map(async (entity): Promise<EntityOutcome> => {
      const outcome = await differencesTo({ calls, entity, signal }).then(
        (found) => {
          if (!found) return "missing";
          return found.differences.length === 0 ? "unchanged" : "conflict";
        },
        () => "unknown" as const,
      );
      return { ...entityIdOf(entity), outcome };
    }),
  );
