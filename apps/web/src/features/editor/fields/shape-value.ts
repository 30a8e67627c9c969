import { kubernetesShape, type Shape } from "@fletch/task";

/** What a new list item or map entry starts as: the least that shows its fields. */
export const newValue = (shape: Shape): unknown => {
  switch (shape.kind) {
    case "object":
      return Object.fromEntries(
        shape.fields.filter((entry) => entry.required).map((entry) => [entry.name, newValue(entry.shape)]),
      );
    case "list":
    case "tuple":
      return [];
    case "map":
      return {};
    case "constant":
      return shape.value;
    case "boolean":
      return false;
    case "number":
      return shape.min ?? 0;
    case "choice":
      return shape.options[0] ?? "";
    case "variants": {
      const first = shape.options[0];
      return first === undefined ? null : newValue(first);
    }
    case "free":
      return shape.kubernetes === undefined ? "" : newValue(kubernetesShape(shape.kubernetes));
    default:
      return "";
  }
};

/** What a branch of a choice starts as. Beside a text, what may be anything is a map: an ImageSpec below an ImageSpec's own. */
export const newBranch = (option: Shape): unknown => (option.kind === "free" ? {} : newValue(option));

/** Which variant of a union a value means: by discriminator, else by what it looks like. */
export const variantOf = (
  options: readonly Shape[],
  discriminator: string | undefined,
  value: unknown,
): number => {
  if (value === undefined) return -1;
  return options.findIndex((option) => {
    if (option.kind === "object") {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
      const record = value as Record<string, unknown>;
      const constant = option.fields.find((entry) => entry.name === discriminator)?.shape;
      if (constant?.kind === "constant") return record[discriminator ?? ""] === constant.value;
      return Object.keys(record).every((key) => option.fields.some((entry) => entry.name === key));
    }
    if (option.kind === "list" || option.kind === "tuple") return Array.isArray(value);
    if (option.kind === "map") return value !== null && typeof value === "object" && !Array.isArray(value);
    if (option.kind === "boolean") return typeof value === "boolean";
    if (option.kind === "number") return typeof value === "number";
    if (option.kind === "constant") return option.value === value;
    if (option.kind === "text" || option.kind === "choice")
      return typeof value === "string" || typeof value === "number";
    return true;
  });
};

/** What a variant is called in the menu. */
export const variantName = (option: Shape, discriminator: string | undefined): string => {
  if (option.meta?.label !== undefined) return option.meta.label;
  if (option.kind === "object") {
    const constant = option.fields.find((entry) => entry.name === discriminator)?.shape;
    if (constant?.kind === "constant") return String(constant.value);
  }
  return (
    { text: "Text", number: "Number", boolean: "Yes or no", list: "List", map: "Map", object: "Fields" }[
      option.kind as string
    ] ?? "Other"
  );
};
