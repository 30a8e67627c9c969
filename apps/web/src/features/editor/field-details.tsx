import type { Shape } from "@fletch/task";
import { useEffect, useState } from "react";

import classes from "./form.module.css";

/** What "?" tells about a field: meaning, default, example, and where it lands. */
export function FieldDetails({ shape, path }: { readonly shape: Shape; readonly path: string }) {
  const { meta } = shape;
  const more = useMore();
  if (more === undefined) return null;
  const details = more === "away" ? AWAY : (meta?.details ?? more[meta?.help ?? ""]);
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
    </div>
  );
}

const AWAY = "The server does not answer, so what else there is to tell cannot be loaded.";

type More = Readonly<Record<string, string>> | "away";

/** The details of all fields, once they have come. */
function useMore(): More | undefined {
  const [more, setMore] = useState<More>();
  useEffect(() => {
    void import("../../lib/kind-details.const.ts").then(
      ({ kindDetails }) => setMore(kindDetails),
      () => setMore("away"),
    );
  }, []);
  return more;
}
