import type { JsonValue } from "@fletch/flyteidl/json";
import {
  attribute,
  call,
  dict,
  type Expression,
  imported,
  list,
  local,
  number,
  string,
} from "@fletch/python";

import { isRecord } from "../values/record.ts";
import type { Scope } from "./declaration.ts";
import { memberNames } from "./enum-members.ts";
import { fieldType } from "./field-type.ts";
import type { FlyteType } from "./flyte-type.ts";
import { isoMoment, microsOf } from "./json-default.ts";
import { jsonExpression } from "./json-python.ts";
import { annotationOf, floatLiteral } from "./python.ts";

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATETIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|[+-](\d\d):(\d\d))?)?$/;

/** Whether a text names a day (and an hour) that there is: what `fromisoformat` takes, from the year 1 on. */
function exists(value: unknown, pattern: RegExp): boolean {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, aheadHours = 0, aheadMinutes = 0] =
    match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return (
    year >= 1 &&
    day >= 1 &&
    day <= days &&
    hour <= 23 &&
    aheadHours <= 23 &&
    [minute, second, aheadMinutes].every((each) => each <= 59)
  );
}

/** Whether a JSON default means something for a type. flytekit never looks; the function would. */
export function fits(type: FlyteType, value: unknown, scope: Scope): boolean {
  switch (type.kind) {
    case "simple":
      switch (type.name) {
        case "int":
          return typeof value === "bigint" || Number.isInteger(value);
        case "float":
          return typeof value === "number" || typeof value === "bigint";
        case "str":
          return typeof value === "string";
        case "bool":
          return typeof value === "boolean";
        case "datetime":
          return exists(value, DATETIME);
        case "date":
          return exists(value, DATE);
        case "timedelta":
          return microsOf(value) !== undefined;
        case "None":
          return value === null;
      }
    // fall through: every name has answered
    case "list":
    case "iterator":
      return Array.isArray(value) && value.every((item) => fits(type.item, item, scope));
    case "map":
      return isRecord(value) && Object.values(value).every((item) => fits(type.value, item, scope));
    case "struct":
      return isRecord(value);
    case "union":
      return type.variants.some((variant) => fits(variant, value, scope));
    case "literal":
      return type.values.some((each) => each.value === value);
    case "file":
    case "directory":
    case "path-like":
    case "frame":
      return typeof value === "string";
    case "declared":
      return fitsDeclared(type.name, value, scope);
    case "annotated":
      return fits(type.type, value, scope);
    default:
      return true;
  }
}

function fitsDeclared(name: string, value: unknown, scope: Scope): boolean {
  const found = scope.get(name);
  if (found === undefined) return false;
  if (found.kind === "enum") return typeof value === "string" && found.values.includes(value);
  return (
    isRecord(value) &&
    Object.keys(value).every((key) => found.fields.some((each) => each.name === key)) &&
    found.fields.every((each) =>
      Object.hasOwn(value, each.name)
        ? fits(fieldType(each.type, scope), value[each.name], scope)
        : each.default !== undefined,
    )
  );
}

/** A JSON default as the Python that makes the value; what does not fit its type is written as plain data. */
export const defaultExpression = (type: FlyteType, value: unknown, scope: Scope): Expression =>
  expression(type, value, { scope, isChecked: false });

interface Around {
  readonly scope: Scope;
  /** Whether it is a field of a model that is made here, which pydantic checks. */
  readonly isChecked: boolean;
}

function expression(type: FlyteType, value: unknown, around: Around): Expression {
  const { scope, isChecked } = around;
  const plain = (): Expression => jsonExpression(value as JsonValue);
  if (!fits(type, value, scope)) return plain();
  switch (type.kind) {
    case "simple":
      return simpleDefault(type, value) ?? plain();
    case "list":
    case "iterator":
      return list((value as unknown[]).map((item) => expression(type.item, item, around)));
    case "map":
      return dict(
        Object.entries(value as object).map(([key, item]) => [
          string(key),
          expression(type.value, item, around),
        ]),
      );
    case "union": {
      const variant = type.variants.find((each) => fits(each, value, scope));
      return variant === undefined ? plain() : expression(variant, value, around);
    }
    case "file":
    case "directory":
      // Each `FlyteFile["csv"]` is a class of its own, of which pydantic takes no other's instance.
      return isChecked && type.format !== ""
        ? jsonExpression({ path: value as string })
        : call(annotationOf({ kind: type.kind, format: "" }), [], [{ name: "path", value: plain() }]);
    case "frame":
      return call(imported("flytekit", "StructuredDataset"), [], [{ name: "uri", value: plain() }]);
    case "declared":
      return declaredDefault(type.name, value, scope) ?? plain();
    case "annotated":
      return expression(type.type, value, around);
    default:
      return plain();
  }
}

function simpleDefault(type: FlyteType & { kind: "simple" }, value: unknown): Expression | undefined {
  if (type.name === "datetime" || type.name === "date") {
    // Before Python 3.11 it takes neither a Z nor one digit of a second.
    const text = type.name === "date" ? String(value) : isoMoment(String(value));
    return call(attribute(imported("datetime", type.name), "fromisoformat"), [string(text)]);
  }
  // As a double it could be written as a float: -0.0, 1e+21.
  if (type.name === "int") return number(BigInt(value as number | bigint));
  // A union between the two tells them apart.
  if (type.name === "float" && typeof value === "number") return floatLiteral(value);
  if (type.name !== "timedelta") return undefined;
  const micros = microsOf(value) ?? 0n;
  const whole = micros % 1_000_000n === 0n;
  const keyword = whole
    ? { name: "seconds", value: number(micros / 1_000_000n) }
    : { name: "microseconds", value: number(micros) };
  return call(imported("datetime", "timedelta"), [], [keyword]);
}

function declaredDefault(name: string, value: unknown, scope: Scope): Expression | undefined {
  const found = scope.get(name);
  if (found === undefined) return undefined;
  if (found.kind === "enum") {
    const member = memberNames(found.values)[found.values.indexOf(String(value))];
    return member === undefined ? undefined : attribute(local(name), member);
  }
  const record = value as Record<string, unknown>;
  const inside = { scope, isChecked: found.kind === "pydantic" };
  return call(
    local(name),
    [],
    found.fields
      .filter((each) => Object.hasOwn(record, each.name))
      .map((each) => ({
        name: each.name,
        value: expression(fieldType(each.type, scope), record[each.name], inside),
      })),
  );
}
