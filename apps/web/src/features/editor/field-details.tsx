import type { Shape } from "@fletch/task";

import classes from "./form.module.css";

/** What "?" tells about a field: meaning, default, example, and where it lands. */
export function FieldDetails({ shape, path }: { readonly shape: Shape; readonly path: string }) {
  const { meta } = shape;
  const example = meta?.example;
  const rows: [string, string | undefined][] = [
    ["When unset", meta?.unset ?? (shape.default === undefined ? undefined : JSON.stringify(shape.default))],
    [
      "Example",
      example === undefined ? undefined : typeof example === "string" ? example : JSON.stringify(example),
    ],
    ["Python argument", meta?.keyword],
    ["In the TaskSpec", meta?.wire],
    ["In the design", path.slice(1).replaceAll("/", ".")],
  ];
  return (
    <div className={classes["details"]}>
      {meta?.details !== undefined && <p>{meta.details}</p>}
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
    </div>
  );
}
