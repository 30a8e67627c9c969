import fc from "fast-check";

import { isPlainText } from "../kinds/signature.ts";
import { anyText, json, textMap } from "../text.ts";
import { annotation, type GeneratedType } from "../types.ts";

/** Queries with blanks of every sort. */
export const query = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      "select 1",
      " select *\n\tfrom t\r\nwhere a = '{{ .inputs.a }}'  ;",
      "\u001cselect\u0085 1\u2003",
      "\ufeffselect 1",
      "select {{.Inputs.x}} from {y}",
    ),
    anyText(),
  );

export const version = () => fc.constantFrom(0, 1, 2 ** 31 - 1);

/** A type as text. */
export const typeText = (types: readonly GeneratedType[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      arbitrary: fc.constantFrom("StructuredDataset", "FlyteSchema", "FlyteSchema[kwtypes(x=int)]", ""),
      weight: 3,
    },
    annotation(types)
      .map(({ text }) => text)
      .filter(isPlainText),
  );

/** Options of somebody else's interface. */
export const options = () => textMap(json());
