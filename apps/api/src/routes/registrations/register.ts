import { type RegistrationBody, routes, type Spec, type TaskId } from "@fletch/contract";

import { compileDocument, refused } from "../../design/compile.ts";
import { type Document, readDocument } from "../../design/document.ts";
import { Refusal } from "../../plugins/refusal.ts";
import type { RegistrationOutcome } from "../../registry/registry.ts";
import { noDesign } from "../designs/condition.ts";
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

      const { spec, digest } = compiled;
      if (spec === undefined || digest === undefined) throw nothingToRegister();
      const id = idOf(spec);
      // Not the request's own signal: a client that leaves must not cut a registration in half.
      const outcome = await registry.register(
        { id, spec, design: compiled.design },
        AbortSignal.timeout(DEADLINE),
      );
      app.registrations.inc({ outcome: outcome.outcome });
      if (outcome.outcome === "refused" || outcome.outcome === "conflict")
        throw refusalOf(outcome, { id, document });

      const problems = [...compiled.problems, ...document.locate(outcome.warnings)];
      return reply
        .code(outcome.outcome === "registered" ? 201 : 200)
        .send({ id, digest, outcome: outcome.outcome, problems });
    },
  });
}

async function documentOf(body: RegistrationBody, designs: Services["designs"]): Promise<Document> {
  if (body.designId === undefined || body.revision === undefined) return readDocument(body);
  const stored = await designs.readRevision({ id: body.designId, revision: body.revision });
  if (!stored) throw noDesign();
  return readDocument({ text: stored.text });
}

/** The spec's own id, which flytekit made of the settings and the function's name. */
function idOf(spec: Spec): TaskId {
  const { project = "", domain = "", name = "", version = "" } = spec.template?.id ?? {};
  return { project, domain, name, version };
}

const nothingToRegister = (): Refusal =>
  new Refusal("not-acceptable-design", {
    detail: "A reference points at a task that is registered already: there is nothing to register.",
    problems: [],
  });

function refusalOf(
  outcome: Extract<RegistrationOutcome, { outcome: "refused" | "conflict" }>,
  { id, document }: { id: TaskId; document: Document },
): Refusal {
  if (outcome.outcome === "refused") {
    return new Refusal("registry-refused", {
      detail: outcome.message,
      problems: document.locate(outcome.problems),
    });
  }
  const { registered, differences } = outcome;
  return new Refusal("version-taken", {
    detail: `Version ${id.version} of ${id.name} is registered already and holds something else. Choose another version.`,
    more: { registered, differences },
  });
}
