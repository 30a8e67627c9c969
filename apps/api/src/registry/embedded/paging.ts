import type { Sort } from "@fletch/flyteidl/json";
import { type Expression, type RawBuilder, sql, type SqlBool } from "kysely";

import type { Engine } from "../../store/tables.ts";
import { invalidArgument, StatusError } from "../status.ts";
import { type Filter, type Filterable, parseFilters } from "./filter.ts";

/** One kind of thing that is listed: what the fields of its sorts and filters are in our tables. */
export interface Listed extends Filterable {
  /** How flyteadmin calls the list when a token is bad. */
  readonly method: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly sortKeys: readonly string[];
}

interface ListRequest {
  readonly limit?: number;
  readonly token?: string;
  readonly filters?: string;
  readonly sortBy?: Sort;
}

/** A list request that passed: conditions and an order ready for SQL. */
interface ListPlan {
  readonly where: readonly Expression<SqlBool>[];
  readonly orderBy: readonly RawBuilder<unknown>[];
  readonly offset: number;
}

/** Reads filters, sort and token in flyteadmin's words. `tiebreak` makes the order complete, so that pages are stable. */
export function planList(
  request: ListRequest,
  listed: Listed,
  by: { engine: Engine; tiebreak: readonly string[] },
): ListPlan {
  const filters = parseFilters(request.filters ?? "", listed);
  const sort = planSort(request.sortBy, listed);
  const offset = readToken(request.token ?? "", listed.method);
  return {
    where: filters.map((filter) =>
      condition(filter, listed.columns[filter.field] ?? filter.field, by.engine),
    ),
    orderBy: [...sort, ...by.tiebreak.map((column) => sql`${sql.ref(column)}`)],
    offset,
  };
}

function planSort(sort: Sort | undefined, { columns, sortKeys }: Listed): RawBuilder<unknown>[] {
  if (!sort) return [];
  const key = sort.key ?? "";
  if (!sortKeys.includes(key)) throw invalidArgument(`invalid sort key '${key}'`);
  const direction = sort.direction === "ASCENDING" ? sql`asc` : sql`desc`;
  return [sql`${sql.ref(columns[key] ?? key)} ${direction}`];
}

/** A token is a decimal offset. */
function readToken(token: string, method: string): number {
  if (token !== "" && !/^\d{1,15}$/.test(token))
    throw invalidArgument(`invalid pagination token ${token} for ${method}`);
  return Number(token);
}

/** A full page has a token, also when nothing comes after it. */
export function nextToken(count: number, request: ListRequest, plan: ListPlan): { token?: string } {
  return request.limit && count === request.limit ? { token: String(plan.offset + count) } : {};
}

function condition(filter: Filter, column: string, engine: Engine): Expression<SqlBool> {
  const field = sql.ref(column);
  if (filter.apply === "value_in" || filter.apply === "value_not_in") {
    const list = sql.join(filter.values.map((value) => typed(value, column)));
    return filter.apply === "value_in"
      ? sql<SqlBool>`${field} in (${list})`
      : sql<SqlBool>`${field} not in (${list})`;
  }
  const [value = "", ...more] = filter.values;
  if (more.length > 0)
    throw new StatusError("UNKNOWN", "failed database operation with several values where one belongs");
  if (filter.apply === "contains") return matches(field, value, engine);
  if (filter.apply === "not_like") return sql<SqlBool>`not (${matches(field, value, engine)})`;
  return sql<SqlBool>`${field} ${sql.raw(OPERATORS[filter.apply])} ${typed(value, column)}`;
}

const OPERATORS = { gt: ">", gte: ">=", lt: "<", lte: "<=", eq: "=", ne: "<>" } as const;

/** The value as its column holds it: times are microseconds, states are numbers. */
function typed(value: string, column: string): string | number {
  if (column === "created_us") {
    const time = Date.parse(value) * 1_000;
    if (Number.isNaN(time)) throw badInput("timestamp with time zone", value);
    return time;
  }
  if (column !== "state") return value;
  if (!/^-?\d{1,9}$/.test(value)) throw badInput("integer", value);
  return Number(value);
}

const badInput = (type: string, value: string): StatusError =>
  new StatusError(
    "UNKNOWN",
    `failed database operation with invalid input syntax for type ${type}: "${value}"`,
  );

/** SQL LIKE where letter case counts and `%` and `_` are wildcards. SQLite's LIKE folds ASCII, its GLOB does not. */
function matches(field: RawBuilder<unknown>, value: string, engine: Engine): RawBuilder<SqlBool> {
  if (engine === "postgres") return sql<SqlBool>`${field} like ${`%${value}%`}`;
  return sql<SqlBool>`${field} glob ${`*${globOf(value)}*`}`;
}

function globOf(pattern: string): string {
  return pattern.replaceAll(/\\(.)|[%_*?[]/gsu, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return literal(escaped);
    if (found === "%") return "*";
    return found === "_" ? "?" : literal(found);
  });
}

const literal = (character: string): string => (/[*?[]/.test(character) ? `[${character}]` : character);
