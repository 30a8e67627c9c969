import type { z } from "zod";

import { taskKind } from "./kinds/task.ts";

/** The newest format this build reads and writes. */
export const FORMAT = "fletch/v1";

/** A design: one `@task(...)` call written as data. One schema per kind; the union grows by files in kinds/. */
export const designSchema = taskKind;

/** A design that passed the schema, with quantities as text and defaults not filled in. */
export type Design = z.output<typeof designSchema>;
/** A design as a person writes it. */
export type DesignInput = z.input<typeof designSchema>;
