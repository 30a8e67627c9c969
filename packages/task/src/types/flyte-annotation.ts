import type { JsonObject, JsonValue } from "@fletch/flyteidl/json";

import { AnnotationError, type Syntax } from "./syntax.ts";

/** What `FlyteAnnotation({…})` holds. @throws AnnotationError */
export function flyteAnnotation(item: Syntax): JsonObject {
  const [first] = item.kind === "call" ? [...item.args, ...item.keywords.map(([, value]) => value)] : [];
  const value = first === undefined ? undefined : plain(first);
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new AnnotationError('FlyteAnnotation takes a dict: FlyteAnnotation({"key": "value"}).', item);
  }
  if (Object.hasOwn(value, "cache-key-metadata")) {
    throw new AnnotationError('The key "cache-key-metadata" belongs to flytekit. Use another.', item);
  }
  return value;
}

function plain(syntax: Syntax): JsonValue {
  switch (syntax.kind) {
    case "string":
    case "number":
    case "constant":
      return syntax.value;
    case "list":
    case "tuple":
      return syntax.items.map(plain);
    case "dict":
      return Object.fromEntries(
        syntax.entries.map(([key, value]) => {
          if (key.kind !== "string") throw new AnnotationError("A key must be a text in quotes.", key);
          return [key.value, plain(value)];
        }),
      );
    default:
      throw new AnnotationError(
        "Only texts, numbers, True, False, None, lists and dicts can stand here.",
        syntax,
      );
  }
}
