import { z } from "zod";

/** Long integers of a text arrive as bigint; here their digits are what counts. */
const digits = (value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

const textOrNumber = () =>
  z.union([z.string(), z.number()], {
    error: (issue) =>
      issue.input === undefined
        ? "Say how much, such as 500m or 4Gi."
        : "Write an amount, such as 500m or 4Gi.",
  });

/** A Kubernetes quantity as text. Numbers are read as their text: flytekit fails on them late and badly. */
export const quantityText = () => z.preprocess(digits, textOrNumber().transform(String));

/** A Kubernetes quantity where flytekit keeps numbers: whole ones but for cores (`Resources.__post_init__`). */
export const quantityOrNumber = (whole: boolean) =>
  z
    .preprocess(digits, textOrNumber())
    .refine((amount) => !whole || typeof amount === "string" || /^-?\d+$/.test(String(amount)), {
      error: "flytekit takes whole numbers here. Write a fraction as a text, such as 1.5Gi in quotes.",
    });

/** Text by text, as labels, annotations and Spark properties are. */
export const textMap = () => z.record(z.string(), mapText());
const mapText = () => z.string({ error: "This must be text. Put numbers and true or false in quotes." });

/** A name whose place among others matters: JavaScript moves whole numbers to the front of an object. */
export const orderedName = () =>
  z.string().regex(/^(?!(?:0|[1-9]\d*)$)/, {
    error: "A name that is a whole number cannot keep its place among the others. Put a letter in front.",
  });

/** Text by text where the order matters too, as in variables. */
export const orderedTextMap = () => z.record(orderedName(), mapText());

/** A map of anything JSON can say, for options that belong to somebody else. */
export const jsonMap = () =>
  z.record(
    orderedName(),
    z.unknown().refine(isJson, {
      error:
        "Only texts, numbers, true, false, lists and maps can stand here, and no name may be a whole number.",
    }),
  );

function isJson(value: unknown): boolean {
  if (typeof value === "number" || typeof value === "bigint") return Number.isFinite(Number(value));
  if (typeof value !== "object" || value === null) return typeof value !== "undefined";
  if (Array.isArray(value)) return value.every(isJson);
  return Object.entries(value).every(([key, item]) => !/^(?:0|[1-9]\d*)$/.test(key) && isJson(item));
}

export const INT32_MAX = 2 ** 31 - 1;
export const INT32_MIN = -(2 ** 31);
