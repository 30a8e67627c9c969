import { imported, type KeywordArgument, number } from "@fletch/python";
import { z } from "zod";

import * as parameters from "../parameters/index.ts";
import { assemble, metadata } from "../spec/assemble.ts";
import { taskEntity } from "../spec/entity.ts";
import { compileInterface } from "../spec/interface.ts";
import { scopeOf } from "../types/index.ts";
import { withoutMinusZero } from "../values/python-number.ts";
import { builtTask, inputsKeyword, securityKeyword } from "./class-python.ts";
import { keywordsOf } from "./keywords.ts";
import { headKeys, type Kind, type Signature } from "./kind.ts";
import { METADATA_PARAMETERS, someParameters, TASK_PARAMETERS } from "./parameters.ts";
import { bareInputs, nameKey, typesKey, typeVersionKey } from "./signature.ts";
import { metadataKeyword, outsideMetadata } from "./task-metadata.ts";

const schema = z.strictObject({
  ...headKeys("echo"),
  name: nameKey,
  task_type_version: typeVersionKey("echo plugin"),
  types: typesKey,
  inputs: bareInputs.optional(),
  parameters: someParameters(...TASK_PARAMETERS).optional(),
});
type EchoDesign = z.output<typeof schema>;

/** The outputs of an echo are its inputs in order, called o0, o1, …. */
const signature = ({ inputs = [] }: EchoDesign): Signature => ({
  inputs,
  outputs: inputs.map(({ type }, index) => ({ name: `o${index}`, type })),
});

/** flytekit's `Echo`: gives back what it takes. Nothing runs for it. */
export const echo: Kind<typeof schema> = {
  schema,
  label: "Echo",
  help: "Gives back its inputs as outputs, without running anything.",
  example: {
    format: "fletch/v1",
    kind: "echo",
    name: "recipes.echo",
    inputs: [{ name: "message", type: "str" }],
  },
  nameOf: ({ name }) => name,
  signature,
  compile: (design, settings) => {
    const { parameters: given = {} } = design;
    const parts = {
      name: design.name,
      type: "echo",
      version: design.task_type_version,
      metadata: metadata(given),
      interface: compileInterface(signature(design), scopeOf(design)),
      security: parameters.secretRequests.compile(given.secret_requests),
      description: given.docs && parameters.docs.compile(given.docs),
    };
    return [taskEntity(assemble(parts, settings))];
  },
  python: (design) => [
    builtTask(design.name, imported("flytekit.core.task", "Echo"), { keywords: keywords(design), design }),
  ],
};

/** The class takes secrets only inside a SecurityContext, and the name of a pod template only in its metadata. */
function keywords(design: EchoDesign): KeywordArgument[] {
  const { secret_requests: secrets, pod_template_name: _, ...given } = design.parameters ?? {};
  return [
    ...inputsKeyword(design),
    ...metadataKeyword(design.parameters ?? {}, [...METADATA_PARAMETERS, "pod_template_name"]),
    ...(design.task_type_version === undefined
      ? []
      : [{ name: "task_type_version", value: number(withoutMinusZero(design.task_type_version)) }]),
    ...securityKeyword(secrets),
    ...keywordsOf(outsideMetadata(given)),
  ];
}
