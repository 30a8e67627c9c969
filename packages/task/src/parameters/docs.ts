import type { Description, DescriptionEntity, DescriptionFormat } from "@fletch/flyteidl/json";
import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";

const format = z.enum(["unknown", "markdown", "html", "rst"]).register(field, {
  label: "Format",
  help: "How the text is written.",
  keyword: "format",
  unset: "reStructuredText",
  choices: { unknown: "Not said", markdown: "Markdown", html: "HTML", rst: "reStructuredText" },
  python: { module: "flytekit", name: "Description.DescriptionFormat" },
});

const longDescription = z
  .strictObject({
    value: z
      .string()
      .register(field, { label: "Text", help: "The description itself.", keyword: "value", multiline: true })
      .optional(),
    uri: z
      .string()
      .register(field, {
        label: "Address",
        help: "Where the description is kept, instead of the text. Given both, the address is used.",
        keyword: "uri",
      })
      .optional(),
    icon_link: z
      .string()
      .register(field, { label: "Icon", help: "The address of a picture.", keyword: "icon_link" })
      .optional(),
    format: format.optional(),
  })
  .register(field, {
    label: "Long description",
    help: "What the task does, as long as needed.",
    keyword: "long_description",
    wire: "description.longDescription",
    python: { module: "flytekit", name: "Description" },
  });

/** `docs` of `task()`: flytekit's Documentation. */
export const schema = z
  .strictObject({
    short_description: z
      .string()
      .register(field, {
        label: "Short description",
        help: "What the task does, in one line.",
        keyword: "short_description",
        wire: "description.shortDescription",
      })
      .optional(),
    long_description: longDescription.optional(),
    source_code: z
      .strictObject({
        link: z
          .string()
          .register(field, { label: "Link", help: "Where the source can be read.", keyword: "link" })
          .optional(),
      })
      .register(field, {
        label: "Source code",
        help: "Where the source of the task can be read.",
        keyword: "source_code",
        wire: "description.sourceCode",
        python: { module: "flytekit", name: "SourceCode" },
      })
      .optional(),
  })
  .register(field, {
    label: "Documentation",
    help: "What people read about the task in Flyte's console.",
    details:
      "The docstring of the function goes before it: a short or long description there replaces the one given here.",
    keyword: "docs",
    wire: "description",
    unset: "the docstring of a function",
    example: { short_description: "Fits the model" },
    python: { module: "flytekit", name: "Documentation" },
  });

type Docs = z.output<typeof schema>;

const FORMATS: Readonly<Record<z.output<typeof format>, DescriptionFormat | undefined>> = {
  unknown: undefined,
  markdown: "DESCRIPTION_FORMAT_MARKDOWN",
  html: "DESCRIPTION_FORMAT_HTML",
  rst: "DESCRIPTION_FORMAT_RST",
};

/** `Documentation.to_flyte_idl`, before the docstring has its say. */
export const compile = ({ short_description, long_description, source_code }: Docs): DescriptionEntity => ({
  ...(short_description && { shortDescription: short_description }),
  ...(long_description && { longDescription: compileDescription(long_description) }),
  ...(source_code && { sourceCode: source_code.link ? { link: source_code.link } : {} }),
});

function compileDescription({
  value,
  uri,
  icon_link,
  format,
}: z.output<typeof longDescription>): Description {
  const written = FORMATS[format ?? "rst"];
  return {
    ...(uri ? { uri } : value ? { value } : {}),
    ...(written && { format: written }),
    ...(icon_link && { iconLink: icon_link }),
  };
}

export const python = (docs: Docs): Expression => pythonOf(schema, docs);
