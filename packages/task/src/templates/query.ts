import { z } from "zod";

import { field } from "../field.ts";
import { inputsIn, unknownInput } from "../input-placeholders.ts";
import { type Problem, runWarning } from "../problem.ts";
import { strip, withSingleBlanks } from "../values/python-blanks.ts";
import { TEMPLATE_PATH, type TemplateContext } from "./task-template.ts";

/** `query_template` of flytekit's SQLTask. */
export const queryKey = z.string().register(field, {
  label: "Query",
  help: "What is asked of the database. {{ .inputs.x }} stands for the value of the input x.",
  details: "Line breaks and repeated blanks become one blank, also inside quotes.",
  keyword: "query_template",
  multiline: true,
  example: "SELECT * FROM sales WHERE day = '{{ .inputs.day }}'",
});

/** `SQLTask.__init__`: every run of blanks becomes one, none at the ends. */
export const squeezed = (query: string): string => strip(withSingleBlanks(query));

/** Texts of the query, one behind the other. */
const QUOTED = /'[^']*'/g;
/** Blanks that become another one or fewer. */
const LOST_BLANKS = /\s{2}|[\t\n\r]/;
/** Whether blanks that mean something to the database are lost. */
const losesBlanks = (query: string): boolean =>
  query.match(QUOTED)?.some((text) => LOST_BLANKS.test(text)) ?? false;

/** Inputs that the query names and the task has not; blanks in quotes that do not survive. */
export function checkQuery(
  query: string,
  { inputs }: TemplateContext,
  { key = "query_template", strict = false }: { readonly key?: string; readonly strict?: boolean } = {},
): readonly Problem[] {
  const path = `${TEMPLATE_PATH}/${key}`;
  const names = inputs.map(({ name }) => name);
  const asked = new Set(inputsIn(query).values());
  const missing = [...asked].filter((name) => !names.includes(name));
  const unused = strict ? names.filter((name) => !asked.has(name)) : [];
  return [
    ...missing.map((name) => unknownInput(name, { path, names })),
    ...unused.map((name) =>
      runWarning(
        path,
        "unused",
        `The query does not use the input "${name}", and flytekit fails on that when it runs. Use it, or remove the input.`,
      ),
    ),
    ...(losesBlanks(query)
      ? [
          runWarning(
            path,
            "dropped",
            "Line breaks and repeated blanks inside quotes become one blank. Write the text in another way if they matter.",
          ),
        ]
      : []),
  ];
}
