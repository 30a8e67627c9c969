import type { CommonDesign } from "../design.ts";
import { fixBy, type Problem, removeAt, runWarning } from "../problem.ts";
import { secretPlace } from "../values/secret-place.ts";
import { seenBefore } from "../values/seen.ts";

/** Secrets that the platform cannot find, or that end in one place. */
export function secrets({ parameters = {} }: CommonDesign): readonly Problem[] {
  const list = parameters.secret_requests;
  if (list === undefined) return [];
  const [isRepeat, isTaken] = [seenBefore(), seenBefore()];
  return list.flatMap((secret, index) => {
    const path = `/parameters/secret_requests/${index}`;
    const problems: Problem[] = [];
    if (secret.group === "") {
      const message = "Name the group that holds the secret: without it the platform finds nothing.";
      problems.push(runWarning(`${path}/group`, "missing", message));
    }
    if (isRepeat(JSON.stringify(secret))) {
      const message = "This secret is asked for already. Remove one of the two.";
      problems.push(runWarning(path, "duplicate-name", { message, fix: fixBy("Remove it", removeAt(path)) }));
      return problems;
    }
    if (secret.mount_requirement === "file" && !secret.env_var) return problems;
    const { variable } = secretPlace(secret);
    const place = secret.env_var ? `${path}/env_var` : path;
    if (isTaken(variable)) {
      const message = `Another secret goes into the variable ${variable} too, and only one of them can be there. Give this one a variable name of its own.`;
      problems.push(runWarning(place, "duplicate-name", message));
    }
    if (Object.hasOwn(parameters.environment ?? {}, variable)) {
      const message = `The environment sets ${variable} too, and only one of them can be there. Remove it from the environment, or give the secret another variable name.`;
      problems.push(runWarning(place, "duplicate-name", message));
    }
    return problems;
  });
}
