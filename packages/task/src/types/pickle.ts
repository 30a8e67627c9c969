import type { FlyteType } from "./flyte-type.ts";

const CLASSES: Readonly<Record<string, string>> = {
  datetime: "datetime.datetime",
  date: "datetime.date",
  timedelta: "datetime.timedelta",
  None: "None",
};

/** An item whose `repr` this module does not know. */
export class UnspelledItem extends Error {}

/** What Python's `repr` of a generic alias says: `set[int]`, `frozenset[datetime.date]`. */
export const pickledText = (name: string, items: readonly FlyteType[]): string =>
  `${name}[${items.map(itemText).join(", ")}]`;

function itemText(type: FlyteType): string {
  switch (type.kind) {
    case "simple":
      return CLASSES[type.name] ?? type.name;
    case "list":
      return `list[${itemText(type.item)}]`;
    case "map":
      return `dict[str, ${itemText(type.value)}]`;
    case "struct":
      return type.key === undefined || type.value === undefined
        ? "dict"
        : `dict[${itemText(type.key)}, ${itemText(type.value)}]`;
    case "pickle": {
      const { module, name, items } = type.syntax;
      if (items.length > 0) return pickledText(name, items);
      return module === "builtins" ? name : `${module}.${name}`;
    }
    default:
      throw new UnspelledItem();
  }
}
