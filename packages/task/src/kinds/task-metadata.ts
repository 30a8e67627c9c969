import {
  boolean,
  call,
  type Expression,
  imported,
  type KeywordArgument,
  string,
  tuple,
} from "@fletch/python";

import { keywordsOf } from "./keywords.ts";
import { METADATA_PARAMETERS, type ParameterName, type Parameters } from "./parameters.ts";

const inMetadata = (name: string): boolean => (METADATA_PARAMETERS as readonly string[]).includes(name);

/** The parameters that `TaskMetadata` does not take: they stay keyword arguments of their own. */
export const outsideMetadata = (given: Parameters): Parameters =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !inMetadata(name)));

/**
 * `metadata=TaskMetadata(…)` of what is set, or nothing. TaskMetadata knows no Cache: its parts are fields of their own.
 * @param names which parameters go there, when the class takes some of them itself
 */
export function metadataKeyword(
  given: Parameters,
  names: readonly ParameterName[] = METADATA_PARAMETERS,
): KeywordArgument[] {
  const { cache, cache_serialize, cache_version, cache_ignore_input_vars, ...rest } = given;
  const modern = typeof cache === "object" ? cache : undefined;
  const version = modern?.version ?? cache_version;
  const serialize = modern === undefined ? cache_serialize : modern.serialize;
  const ignored = modern === undefined ? cache_ignore_input_vars : modern.ignored_inputs;
  const fields: [string, Expression | undefined][] = [
    ["cache", cache === undefined ? undefined : boolean(cache !== false)],
    ["cache_serialize", serialize === undefined ? undefined : boolean(serialize)],
    ["cache_version", version === undefined ? undefined : string(version)],
    ["cache_ignore_input_vars", ignored === undefined ? undefined : tuple(ignored.map(string))],
  ];
  const keywords = [
    ...fields.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    ...keywordsOf(rest).filter(({ name }) => (names as readonly string[]).includes(name)),
  ];
  return keywords.length === 0
    ? []
    : [{ name: "metadata", value: call(imported("flytekit", "TaskMetadata"), [], keywords) }];
}
