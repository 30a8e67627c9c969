import type { Identifier, TaskCreateRequest, TaskSpec, TaskTemplate } from "@fletch/flyteidl/json";

import { invalidArgument } from "../status.ts";
import { checkCompiles } from "./compiler.ts";
import { checkContainer } from "./container.ts";
import { printIdentifier } from "./identifier.ts";
import type { Quantities } from "./limits.ts";
import { checkPod } from "./pod.ts";

export type CompleteId = Required<Pick<Identifier, "project" | "domain" | "name" | "version">>;

/** Checks 1 to 3: the identifier of what is registered. */
export function checkIdentifier(
  id: Identifier | undefined,
  expected: "TASK" | "WORKFLOW" | "LAUNCH_PLAN",
): CompleteId {
  if (!id) throw invalidArgument("missing id");
  const { resourceType = "UNSPECIFIED", project = "", domain = "", name = "", version = "" } = id;
  if (resourceType !== expected)
    throw invalidArgument(
      `unexpected resource type ${resourceType.toLowerCase()} for identifier [${printIdentifier(id)}], expected ${expected.toLowerCase()} instead`,
    );
  const complete = { project, domain, name, version };
  for (const [part, value] of Object.entries(complete)) if (!value) throw invalidArgument(`missing ${part}`);
  return complete;
}

/** What a site allows: where one task type may be used, and the limits in force for this project and domain. */
interface SiteRules {
  readonly mayUse: (type: string) => boolean;
  readonly platform: Quantities;
}

/** Checks 7 to 15, the first failure ending the call. Gives the template as it will be stored. */
export function checkSpec(request: TaskCreateRequest, id: CompleteId, rules: SiteRules): TaskTemplate {
  const template = checkShape(request.spec, rules);
  if (template.container) checkContainer(template.container, template.id, rules.platform);
  if (template.k8sPod) checkPod(template.k8sPod, template.id, rules.platform);
  const stored: TaskTemplate = { ...template, id: { ...request.id, resourceType: "TASK", ...id } };
  checkCompiles(stored);
  return stored;
}

function checkShape(spec: TaskSpec | undefined, { mayUse }: SiteRules): TaskTemplate {
  const template = spec?.template;
  if (!template) throw invalidArgument("missing spec");
  if (!template.type) throw invalidArgument("missing type");
  if (!mayUse(template.type)) throw invalidArgument("task type must be whitelisted before use");
  if (!template.metadata) throw invalidArgument("missing metadata");
  if (template.metadata.runtime && !template.metadata.runtime.version)
    throw invalidArgument("missing runtime version");
  if (!template.interface) throw invalidArgument("missing typed interface");
  return template;
}
