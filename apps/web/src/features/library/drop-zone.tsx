import { type DragEvent, type ReactNode, useState } from "react";

import classes from "./library.module.css";

/** Files that are dropped anywhere on its content. */
export function DropZone({
  hint,
  onFiles,
  children,
}: {
  /** What happens to files that are dropped. */
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  return (
    <div className={classes["drop"]} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <div className={classes["dropHint"]}>{hint}</div>}
    </div>
  );
}
