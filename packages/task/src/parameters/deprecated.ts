import { type Expression, string } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";

/** `deprecated` of `task()`. */
export const schema = z.string().register(field, {
  label: "Deprecation message",
  help: "Marks the task as outdated and says what to use instead.",
  details: "Flyte shows the text to people who use the task. The task still runs.",
  keyword: "deprecated",
  wire: "template.metadata.deprecatedErrorMessage",
  unset: "not deprecated",
  example: "Use acme.train_v2 instead.",
});

export const compile = (message: string | undefined): string | undefined => message || undefined;

export const python = (message: string): Expression => string(message);
