import { invalidArgument } from "../status.ts";

const FUNCTIONS = [
  "contains",
  "not_like",
  "gt",
  "gte",
  "lt",
  "lte",
  "eq",
  "ne",
  "value_in",
  "value_not_in",
] as const;
type FilterFunction = (typeof FUNCTIONS)[number];

export interface Filter {
  readonly apply: FilterFunction;
  readonly field: string;
  readonly values: readonly string[];
}

/** One kind of thing that is listed: its prefix in flyteadmin's messages and the fields it may be filtered by. */
export interface Filterable {
  readonly prefix: string;
  readonly fields: readonly string[];
}

/** Prefixes of fields, as in `eq(task.name,x)`, with flyteadmin's short name for each entity. */
const ENTITIES: Readonly<Record<string, string>> = {
  task: "t",
  workflow: "w",
  launch_plan: "l",
  execution: "e",
  node_execution: "ne",
  node_execution_event: "nee",
  task_execution: "te",
  project: "p",
  named_entity: "nen",
  named_entity_metadata: "nem",
  signal: "s",
};

/** Reads `eq(name,a)+value_in(version,1;2)`. The expression is found as Go's greedy pattern finds it, so the last comma divides field and value. */
export function parseFilters(text: string, listed: Filterable): Filter[] {
  return text === "" ? [] : text.split("+").map((expression) => parseFilter(expression, listed));
}

function parseFilter(expression: string, listed: Filterable): Filter {
  const [, name = "", fieldText = "", valueText = ""] = /(.+)\((.+),(.+)\)/.exec(expression) ?? [];
  if (name === "") throw invalidArgument("invalid value for filters");
  const apply = FUNCTIONS.find((known) => known === name);
  if (!apply) throw invalidArgument(`unrecognized filter function: ${name}`);
  const field = checkField(fieldText.trim(), listed);
  const values = valueText.split(";").map((value) => value.trim());
  if (values.some((value) => value === "")) throw invalidArgument("invalid value for filters");
  return { apply, field, values };
}

function checkField(text: string, { prefix, fields }: Filterable): string {
  const [entity = "", ...rest] = text.split(".");
  const field = rest.length > 0 && ENTITIES[entity] ? rest.join(".") : text;
  if (field !== text && ENTITIES[entity] !== prefix)
    throw invalidArgument(`'${ENTITIES[entity]}' entity is not allowed in filters`);
  if (!fields.includes(field)) throw invalidArgument(`'${prefix}.${field}' is invalid filter`);
  return field;
}
