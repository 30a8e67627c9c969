import type { Shape } from "@fletch/task";
import { Anchor } from "@mantine/core";

import { useFieldHelp } from "../lib/use-field-help.ts";

import classes from "./field-details.module.css";

export interface FieldDetailsProps {
  readonly shape: Shape;
  /** JSON Pointer into the design or into its settings. */
  readonly path: string;
  readonly of: "design" | "settings";
}

/** What "?" tells about a field: meaning, default, example, where it lands, and where to read on. */
export function FieldDetails({ shape, path, of }: FieldDetailsProps) {
  const { meta } = shape;
  const more = useFieldHelp();
  if (more === undefined) return null;
  const asked = more === "away" ? { details: AWAY } : more.kindDetails[meta?.help ?? ""];
  const { details = meta?.help, example, wire, pod } = { ...asked, ...meta };
  const rows: [string, string | undefined][] = [
    ["When unset", meta?.unset ?? (shape.default === undefined ? undefined : JSON.stringify(shape.default))],
    [
      "Example",
      example === undefined ? undefined : typeof example === "string" ? example : JSON.stringify(example),
    ],
    ["Python argument", meta?.keyword],
    ["In the TaskSpec", wire],
    ["In the pod", pod],
    [`In the ${of}`, path.slice(1).replaceAll("/", ".")],
  ];
  const page = more === "away" ? undefined : more.documentationOf(of, path);
  return (
    <div className={classes["details"]}>
      {details !== undefined && <p>{details}</p>}
      <dl>
        {rows.map(
          ([term, text]) =>
            text !== undefined && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <code>{text}</code>
                </dd>
              </div>
            ),
        )}
      </dl>
      {page !== undefined && (
        <p>
          <Anchor href={page.address} target="_blank" rel="noreferrer" inherit>
            {page.title}
          </Anchor>
        </p>
      )}
    </div>
  );
}

const AWAY = "The server does not answer, so what else there is to tell cannot be loaded.";
