import { writeText } from "@fletch/task";
import { UnstyledButton } from "@mantine/core";

import { taskNameOf } from "../../lib/function-of.ts";
import { kindWords } from "../../lib/kind-shapes.const.ts";
import { useStartDraft } from "./start-draft.ts";

import classes from "./library.module.css";

/** Every other kind of design, each with what it needs least: the blank task has a door of its own. */
export function KindList() {
  const start = useStartDraft();
  const others = Object.entries(kindWords).filter(([kind]) => kind !== "task");
  return (
    <section className={classes["section"]} aria-labelledby="kinds-title">
      <div className={classes["sectionHead"]}>
        <h2 id="kinds-title">Other kinds of task</h2>
      </div>
      <ul className={`${classes["doors"]} ${classes["kinds"]}`}>
        {others.map(([kind, { label, help, example }]) => (
          <li key={kind}>
            <UnstyledButton
              className={classes["door"] ?? ""}
              onClick={() =>
                start({ title: "Untitled", taskName: taskNameOf(example), text: writeText(example) })
              }
            >
              <span>
                <span className={classes["doorTitle"]}>{label}</span>
                <span className={classes["doorText"]}>{help}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
