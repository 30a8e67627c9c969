import type { RetryStrategy } from "@fletch/flyteidl/json";
import { type Expression, number } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { withoutMinusZero } from "../values/python-number.ts";

/** `retries` of `task()`. The wire has a uint32 (flyteidl.core.RetryStrategy). */
export const schema = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)
  .register(field, {
    label: "Retries",
    help: "How often Flyte starts the task again after a failure.",
    keyword: "retries",
    wire: "template.metadata.retries.retries",
    unset: "0, the task is not retried",
    example: 3,
  });

type Retries = z.output<typeof schema>;

/** Always a message, empty for 0: `TaskMetadata.retry_strategy` of flytekit. */
export const compile = (retries: Retries | undefined): RetryStrategy => (retries ? { retries } : {});

/** Adding 0 takes the sign off -0, which Python would read as a float. */
export const python = (retries: Retries): Expression => number(withoutMinusZero(retries));
