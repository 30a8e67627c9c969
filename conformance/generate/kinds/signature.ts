import fc from "fast-check";

import { identifier } from "../names.ts";
import { annotation, declarations, type GeneratedType } from "../types.ts";

/** The words of Python itself that a dict may have as names. */
const KEYWORDS = ["class", "None", "import"];

/** Outside an annotation Python does not read a type in quotes: what is refused of one cannot be judged there. */
export const isPlainText = (text: string): boolean => !/"[^"\\]*[[|(]/.test(text);

interface Wanted {
  readonly defaults?: boolean;
  /** Whether the names stand in a dict, which takes Python's own words too. */
  readonly dict?: boolean;
}

/** Inputs of a task that is no function: names, types, perhaps defaults in any place. */
export const plainVariables = (
  types: readonly GeneratedType[],
  { defaults = false, dict = false }: Wanted = {},
): fc.Arbitrary<object[]> => {
  const name = dict
    ? fc.oneof({ arbitrary: identifier(), weight: 6 }, fc.constantFrom(...KEYWORDS))
    : identifier();
  return fc.uniqueArray(name, { maxLength: 3 }).chain((names) =>
    fc.tuple(
      ...names.map((each) =>
        annotation(types)
          .filter(({ text }) => isPlainText(text))
          .chain((type) =>
            fc.record(
              {
                name: fc.constant(each),
                type: fc.constant(type.text),
                ...(defaults && type.values !== undefined && { default: type.values }),
              },
              { requiredKeys: ["name", "type"] as never },
            ),
          ),
      ),
    ),
  );
};

/** Declared types, seldom any, with what may be said in them. */
export const someTypes = () =>
  fc.oneof({ arbitrary: fc.constant({ forms: [], types: [] }), weight: 3 }, declarations());
