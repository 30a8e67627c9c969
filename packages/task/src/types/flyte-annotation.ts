import type { Annotation, Annotations } from "./flyte-type.ts";
import { soleArgument } from "./resolve-values.ts";
import { AnnotationError, type Syntax } from "./syntax.ts";

/** What `FlyteAnnotation({…})` holds. @throws AnnotationError */
export function flyteAnnotation(item: Syntax): Annotations {
  const first = soleArgument(item, "data");
  const value = first === undefined ? undefined : plain(first);
  if (value === null || typeof value !== "object" || isList(value)) {
    throw new AnnotationError('FlyteAnnotation takes a dict: FlyteAnnotation({"key": "value"}).', item);
  }
  if (Object.hasOwn(value, "cache-key-metadata")) {
    throw new AnnotationError('The key "cache-key-metadata" belongs to flytekit. Use another.', item);
  }
  return value;
}

const isList = (value: Annotation): value is readonly Annotation[] => Array.isArray(value);

function plain(syntax: Syntax): Annotation {
  switch (syntax.kind) {
    case "string":
    case "number":
    case "constant":
      return syntax.value;
    case "list":
    case "tuple":
      return syntax.items.map(plain);
    case "dict":
      return dict(syntax);
    default:
      throw new AnnotationError(
        "Only texts, numbers, True, False, None, lists and dicts can stand here.",
        syntax,
      );
  }
}

/** A dict as `json.dumps` writes it (`TypeAnnotation.to_flyte_idl`), which makes texts of other keys. */
function dict(syntax: Syntax & { readonly kind: "dict" }): Annotations {
  const numbers: number[] = [];
  const items = syntax.entries.map(([key, value]): [string, Annotation] => {
    if (key.kind === "string") return [key.value, plain(value)];
    if (key.kind !== "constant" && (key.kind !== "number" || key.float)) {
      throw new AnnotationError("A key must be a text in quotes, a whole number, True, False or None.", key);
    }
    numbers.push(Number(key.value));
    return [String(key.value), plain(value)];
  });
  const read = Object.fromEntries(items);
  // To Python True is 1 too, and to JSON 1 is "1".
  if (
    numbers.length > 0 &&
    Object.keys(read).length + new Set(numbers).size < items.length + numbers.length
  ) {
    throw new AnnotationError("Two of these keys are read as one. Write the keys as texts.", syntax);
  }
  return read;
}
