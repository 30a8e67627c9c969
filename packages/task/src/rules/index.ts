import type { Design } from "../design.ts";
import { kindOf } from "../kinds/index.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { accelerator } from "./accelerator.ts";
import { cache } from "./cache.ts";
import { credentials } from "./credentials.ts";
import { debugging } from "./debugging.ts";
import { deck } from "./deck.ts";
import { docs } from "./docs.ts";
import { environment } from "./environment.ts";
import { execution } from "./execution.ts";
import { imageNames, images } from "./images.ts";
import { labels } from "./labels.ts";
import { names } from "./names.ts";
import { podSpec } from "./pod-spec.ts";
import { podTemplateRule } from "./pod-template.ts";
import { emptyAmounts, quantities } from "./quantities.ts";
import { replicas } from "./replicas.ts";
import { requestsAndLimits, resourceForms } from "./requests-and-limits.ts";
import { secrets } from "./secrets.ts";
import { sharedMemory } from "./shared-memory.ts";
import { signature } from "./signature.ts";
import { taskConfig } from "./task-config.ts";
import { wireTypes } from "./wire-types.ts";

/** A check that spans parameters. It may read any kind as a CommonDesign. Settings are there when somebody asks for a spec. */
type Rule = (design: Design, settings?: Settings) => readonly Problem[];

/** Every rule, in the order in which their problems are told: that of the form's sections. */
export const rules: readonly Rule[] = [
  names,
  signature,
  wireTypes,
  docs,
  (design, settings) =>
    settings === undefined ? [] : [...images(design, settings), ...imageNames(design, settings)],
  resourceForms,
  quantities,
  emptyAmounts,
  requestsAndLimits,
  sharedMemory,
  accelerator,
  cache,
  environment,
  secrets,
  credentials,
  podTemplateRule,
  podSpec,
  labels,
  taskConfig,
  replicas,
  execution,
  (design, settings) => kindOf(design).check?.(design, settings) ?? [],
  (design, settings) => (settings === undefined ? [] : debugging(design, settings)),
  deck,
];
