import { useTypeMeaning } from "../../../document/index.ts";

import classes from "./interface.module.css";

/** One-line JSON that breaks where a person would. */
const oneLine = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/"(\w+)":/g, "$1: ")
    .replaceAll(",", ", ");

/** A literal type of more characters is shown by its beginning; whole it stands in the TaskSpec. */
const LONG = 120;

/** What a type means and what Flyte makes of it; or which of its characters are wrong. */
export function TypeMeaning({ path, form }: { readonly path: string; readonly form: unknown }) {
  const explained = useTypeMeaning(path);
  if (form === undefined || explained === undefined) return null;
  if ("trouble" in explained) return <Trouble form={form} {...explained} />;
  const literal = oneLine(explained.literal);
  return (
    <span className={classes["meaning"]}>
      {explained.words}.{" "}
      <code
        title={`Literal type: ${JSON.stringify(explained.literal, undefined, 2)}`}
        data-long={literal.length > LONG || undefined}
      >
        {literal}
      </code>
    </span>
  );
}

interface TroubleProps {
  readonly form: unknown;
  readonly trouble: string;
  readonly span: { readonly start: number; readonly end: number } | undefined;
}

function Trouble({ form, trouble, span }: TroubleProps) {
  if (typeof form !== "string" || span === undefined)
    return <span className={classes["meaning"]}>{trouble}</span>;
  const end = Math.max(span.end, span.start + 1);
  return (
    <code className={classes["marked"]} aria-hidden>
      {form.slice(0, span.start)}
      <mark>{form.slice(span.start, end) || " "}</mark>
      {form.slice(end)}
    </code>
  );
}
