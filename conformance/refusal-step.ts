import { digest } from "@fletch/flyteidl/codec";
import { compileDesign } from "@fletch/task";

import { refusalCases, type RefusalCase } from "./refusal-cases.ts";
import { countEach, type Step } from "./step.ts";
import { IMPORTS } from "./unreadable.ts";

const MORE = `from enum import Enum
from flytekit import TaskMetadata
from flytekit.constants import CopyFileDetection
from flytekit.core.annotation import FlyteAnnotation
from flytekit.extras.accelerators import GPUAccelerator
from kubernetes.client import V1Container, V1PodSpec
`;
const settings = { project: "p", domain: "d", version: "v", images: { default: "reg/img:t" } };

const sourceOf = ({ call = "", signature = "", returns, before = "" }: RefusalCase): string =>
  `${IMPORTS}${MORE}
${before}


@task(${call})
def f(${signature})${returns === undefined ? "" : ` -> ${returns}`}:
    return None
`;

/** Fletch refuses a design exactly when flytekit raises on the same call, but for the reasons of its own. */
export const refusals: Step = ([oracle]) =>
  countEach(
    refusalCases,
    ({ design }) => JSON.stringify(design),
    async (example) => {
      const design = {
        format: "fletch/v1",
        kind: "task",
        module: "recipes",
        function: "f",
        ...example.design,
      };
      const { problems } = compileDesign(design, settings, digest);
      const refusal = problems.find(({ severity, stage }) => severity === "error" && stage === "compile");
      const answer = await oracle.entities({ module: "recipes", source: sourceOf(example), settings });
      const raised = "error" in answer ? answer.error : undefined;
      if (example.own !== undefined) {
        return refusal !== undefined && raised === undefined
          ? undefined
          : "is no refusal of Fletch alone any more";
      }
      if ((refusal === undefined) === (raised === undefined)) return undefined;
      return raised === undefined
        ? `Fletch refuses it (${refusal?.message}), flytekit does not`
        : `flytekit refuses it (${raised.type}: ${raised.message}), Fletch does not`;
    },
  );
