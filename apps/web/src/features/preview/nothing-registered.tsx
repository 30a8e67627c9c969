import classes from "./preview.module.css";

/** A reference points to what is there already. */
export function NothingRegistered() {
  return (
    <p className={classes["note"]}>
      Nothing is registered for a reference: it points to a task that is in the registry already. Use its
      Python, <code>@reference_task</code>, in a workflow or a dynamic task.
    </p>
  );
}
