import type { JsonObject } from "@fletch/flyteidl/json";
import fc from "fast-check";

import { anyText, textMap } from "./text.ts";

const filled = () => anyText().filter((text) => text !== "");
/** What flytekit's own models keep: they leave out metadata that is empty. */
const struct = () =>
  textMap(fc.constantFrom(null, true, 2.5, "x", [1, { a: null }], {})).filter(
    (map) => Object.keys(map).length > 0,
  );

/** A type in Flyte's own JSON. */
export const wireType = (): fc.Arbitrary<JsonObject> =>
  fc.letrec<{ type: JsonObject; plain: JsonObject }>((tie) => ({
    type: fc
      .tuple(
        tie("plain"),
        fc.record(
          {
            metadata: struct(),
            annotation: fc.record({ annotations: struct() }),
            structure: fc.record({ tag: filled() }),
          },
          { requiredKeys: [] },
        ),
      )
      .map(([plain, more]) => ({ ...plain, ...more })),
    plain: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ simple: fc.constantFrom("NONE", "INTEGER", "BINARY", "ERROR", "STRUCT", "DURATION") }),
      fc.record({ blob: fc.record({ format: filled(), dimensionality: fc.constant("MULTIPART") }) }),
      fc.record({ enumType: fc.record({ values: fc.array(filled(), { minLength: 1, maxLength: 2 }) }) }),
      fc.record({
        schema: fc.record({
          columns: fc.array(fc.record({ name: filled(), type: fc.constantFrom("FLOAT", "STRING") }), {
            minLength: 1,
            maxLength: 2,
          }),
        }),
      }),
      fc.record({
        structuredDatasetType: fc.record({
          columns: fc.array(fc.record({ name: filled(), literalType: tie("type") }), {
            minLength: 1,
            maxLength: 2,
          }),
          format: filled(),
          externalSchemaType: fc.constant("arrow"),
          externalSchemaBytes: fc.constant("SGVsbG8="),
        }),
      }),
      fc.record({ collectionType: tie("type") }),
      fc.record({ mapValueType: tie("type") }),
      fc.record({
        unionType: fc.record({ variants: fc.array(tie("type"), { minLength: 1, maxLength: 2 }) }),
      }),
    ),
  })).type;
