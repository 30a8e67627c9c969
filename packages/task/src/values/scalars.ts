import { z } from "zod";

/** Long integers of a text arrive as bigint; here their digits are what counts. */
const digits = (value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** A Kubernetes quantity as text. Numbers are read as their text: flytekit fails on them late and badly. */
export const quantityText = () =>
  z.preprocess(
    digits,
    z
      .union([z.string(), z.number()], {
        error: (issue) =>
          issue.input === undefined
            ? "Say how much, such as 500m or 4Gi."
            : "Write an amount, such as 500m or 4Gi.",
      })
      .transform(String),
  );

/** Text by text, as labels, annotations and Spark properties are. */
export const textMap = () =>
  z.record(z.string(), z.string({ error: "This must be text. Put numbers and true or false in quotes." }));

/** A map of anything JSON can say, for options that belong to somebody else. */
export const jsonMap = () => z.record(z.string(), z.unknown());

export const INT32_MAX = 2 ** 31 - 1;
export const INT32_MIN = -(2 ** 31);
