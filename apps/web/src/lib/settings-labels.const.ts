import { settingsSchema, type Shape, shapeOf } from "@fletch/task";

/** The settings with nothing but their labels. What else is said of them is loaded with their form. */
export const settingsLabels = JSON.parse(
  JSON.stringify(shapeOf(settingsSchema), (key, value: unknown) => {
    if (key === "meta") return { label: (value as { readonly label?: string }).label };
    return /^(?:required|multiline|default)$/.test(key) ? undefined : value;
  }),
) as Shape;
