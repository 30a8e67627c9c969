import { type RegistrationBody, routes } from "@fletch/contract";
import { interfaceOf, referenceProblems } from "@fletch/task";

import { compileDocument, type Finished, refused } from "../../design/compile.ts";
import { type Document, readDocument } from "../../design/document.ts";
import { Refusal } from "../../plugins/refusal.ts";
import { ENTITY_WORDS, taskIdOf } from "../../registry/entity-calls.ts";
import type { RegistrationOutcome, Registry } from "../../registry/registry.ts";
import { within } from "../deadline.ts";
import { noRevision } from "../designs/condition.ts";
import { type App, REGISTRY_DEADLINE, shape } from "../route.ts";
import type { Services } from "../services.ts";

/** Longer than any driver's own deadlines, so that theirs speak first, in milliseconds. */
const DEADLINE = 120_000;

export function registerRoute(app: App, { designs, registry }: Services): void {
  app.route({
    ...shape(routes.register),
    handlerTimeout: REGISTRY_DEADLINE,
    handler: async (request, reply) => {
      const document = await documentOf(request.body, designs);
      const compiled = compileDocument(document, request.body.settings);
      if (compiled.problems.some((problem) => problem.severity === "error")) throw refused(compiled.problems);

      const { main, entities, design } = compiled;
      if (!main)
        throw await within(DEADLINE, (signal) => nothingToRegister(compiled, { document, registry }, signal));
      const id = taskIdOf(main.spec.template?.id ?? {});
      // Not the request's own signal: Fastify aborts that once the body is read, and a client that leaves must not cut a registration in half.
      const registering = within(DEADLINE, (signal) =>
        registry.register({ entities, name: id.name, design, settings: request.body.settings }, signal),
      );
      const outcome = await registering.catch((error: unknown) => {
        app.registrations.inc({ outcome: "failed" });
        throw error;
      });
      app.registrations.inc({ outcome: outcome.outcome });
      if (outcome.outcome === "refused" || outcome.outcome === "conflict") throw refusalOf(outcome, document);

      return reply.code(outcome.outcome === "registered" ? 201 : 200).send({
        id,
        digest: main.digest,
        outcome: outcome.outcome,
        entities: outcome.entities,
        problems: [...compiled.problems, ...document.locate(outcome.warnings)],
      });
    },
  });
}

async function documentOf(body: RegistrationBody, designs: Services["designs"]): Promise<Document> {
  if (body.designId === undefined || body.revision === undefined) return readDocument(body);
  const stored = await designs.readRevision({ id: body.designId, revision: body.revision });
  if (!stored) throw noRevision();
  return readDocument({ text: stored.text });
}

/** A reference is held to the task that it points at instead. */
async function nothingToRegister(
  { design, problems }: Finished,
  { document, registry }: { document: Document; registry: Registry },
  signal: AbortSignal,
): Promise<Refusal> {
  const nothing = "This design points at a task that is registered already: there is nothing to register.";
  if (design.kind !== "reference") return new Refusal("not-acceptable-design", { detail: nothing, problems });
  const { project, domain, name, version } = design;
  const task = await registry.getTask({ project, domain, name, version }, signal);
  const found = referenceProblems(design, {
    said: interfaceOf(design),
    registered: task && (task.spec.template?.interface ?? {}),
  });
  const says =
    found.length === 0
      ? "It agrees with the task as it is registered."
      : "It does not agree with what is registered: see the problems.";
  return new Refusal("not-acceptable-design", {
    detail: `${nothing} ${says}`,
    problems: [...problems, ...document.locate(found)],
  });
}

function refusalOf(
  outcome: Extract<RegistrationOutcome, { outcome: "refused" | "conflict" }>,
  document: Document,
): Refusal {
  const { entity, entities } = outcome;
  if (outcome.outcome === "refused") {
    return new Refusal("registry-refused", {
      detail: outcome.message,
      problems: document.locate(outcome.problems),
      more: { entity, entities },
    });
  }
  const { registered, differences } = outcome;
  const { name, version } = entity.id;
  const what = entity.type === "task" ? name : `the ${ENTITY_WORDS[entity.type]} ${name}`;
  return new Refusal("version-taken", {
    detail: `Version ${version} of ${what} is registered already and holds something else. Choose another version.`,
    more: { entity, entities, registered, differences },
  });
}
