import type { TaskSpec } from "@fletch/flyteidl/json";
import { useEffect, useState } from "react";

import { carriedContext, unpackContext } from "../../lib/carried-context.ts";

import classes from "./preview.module.css";

/** The settings that a dynamic or eager task brings along to find images and code when it runs, in words. */
export function CarriedSettings({ spec }: { readonly spec: TaskSpec }) {
  const packed = carriedContext(spec);
  const [read, setRead] = useState<{ readonly of: string; readonly text: string }>();
  useEffect(() => {
    let left = false;
    if (packed !== undefined) {
      void unpackContext(packed).then(
        (text) => !left && setRead({ of: packed, text }),
        () => !left && setRead({ of: packed, text: "The variable does not hold what flytekit writes." }),
      );
    }
    return () => {
      left = true;
    };
  }, [packed]);
  if (packed === undefined) return null;
  return (
    <details className={classes["carried"]}>
      <summary>Settings in the environment (_F_SS_C), unpacked</summary>
      <p>
        The task makes other tasks when it runs. It finds images, version and code by these settings, which
        flytekit packs into one variable.
      </p>
      <pre tabIndex={0} role="region" aria-label="Settings in the environment">
        {read?.of === packed ? read.text : "…"}
      </pre>
    </details>
  );
}
