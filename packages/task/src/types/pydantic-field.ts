import type { Scope } from "./declaration.ts";
import { bareFieldType } from "./field-type.ts";
import type { FlyteType } from "./flyte-type.ts";

/** Whether pydantic can make a field of this type at all; it refuses classes that it does not know. */
export const isPydanticField = (type: FlyteType, scope: Scope): boolean => known(type, scope, new Set());

function known(type: FlyteType, scope: Scope, seen: Set<string>): boolean {
  const inner = (each: FlyteType): boolean => known(each, scope, seen);
  switch (type.kind) {
    case "iterator":
    case "json-iterator":
    case "text-io":
    case "binary-io":
    case "array":
    case "protobuf-struct":
      return false;
    case "frame":
      return type.name === "StructuredDataset";
    case "pickle":
      return !/(^|\.)(bytearray|Callable)$/.test(type.syntax.name) && type.syntax.items.every(inner);
    case "list":
      return inner(type.item);
    case "map":
      return inner(type.value);
    case "struct":
      return [type.key, type.value].every((part) => part === undefined || inner(part));
    case "union":
      return type.variants.every(inner);
    case "declared": {
      const found = scope.get(type.name);
      if (found === undefined || found.kind === "enum" || seen.has(type.name)) return true;
      seen.add(type.name);
      return found.fields.every((each) => inner(bareFieldType(each.type, scope)));
    }
    default:
      return true;
  }
}
