import { boolean, type Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { asTuple, pythonOf } from "../values/python-call.ts";

/** `enable_deck` of `task()`. */
export const schema = z.boolean().register(field, {
  label: "Deck",
  help: "Whether each run makes a page about itself: inputs, outputs, source, time line.",
  keyword: "enable_deck",
  wire: "template.metadata.generatesDeck",
  unset: "no page",
  example: true,
});

/** `disable_deck` of `task()`. */
export const disableSchema = z.boolean().register(field, {
  label: "No deck",
  help: "The old, opposite spelling of Deck.",
  keyword: "disable_deck",
  wire: "template.metadata.generatesDeck",
  deprecated: "Flytekit warns about disable_deck. Use enable_deck with the opposite value.",
  advanced: true,
});

/** `deck_fields` of `task()`. */
export const fieldsSchema = z
  .array(
    z.enum(["source_code", "dependencies", "timeline", "input", "output"]).register(field, {
      label: "Part",
      help: "A part of the page.",
      choices: {
        source_code: "Source code",
        dependencies: "Installed packages",
        timeline: "Time line",
        input: "Inputs",
        output: "Outputs",
      },
      python: { module: "flytekit.deck", name: "DeckField" },
    }),
  )
  .register(field, {
    label: "Deck parts",
    help: "Which parts the page has.",
    details: "Only read when Deck is on. It steers the code when it runs; Flyte itself never sees it.",
    keyword: "deck_fields",
    unset: "all parts",
    example: ["source_code", "timeline"],
  });

type DeckFields = z.output<typeof fieldsSchema>;

/** Always written. Both flags together are refused before. */
export const compile = (enable: boolean | undefined, disable: boolean | undefined): boolean =>
  enable ?? (disable === undefined ? false : !disable);

export const python = (flag: boolean): Expression => boolean(flag);
export const fieldsPython = (fields: DeckFields): Expression => asTuple(pythonOf(fieldsSchema, fields));
