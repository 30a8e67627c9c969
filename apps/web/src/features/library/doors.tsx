import { UnstyledButton } from "@mantine/core";
import { IconClipboardText, IconFile, IconLayoutGrid, IconServer } from "@tabler/icons-react";
import { Link } from "wouter";

import { useStartDraft } from "./start-draft.ts";

import classes from "./library.module.css";

const doors = [
  {
    href: "/new#templates",
    Icon: IconLayoutGrid,
    title: "From a template",
    text: "Examples that each show something: caching, GPUs, secrets, Spark.",
  },
  {
    href: "/new#paste",
    Icon: IconClipboardText,
    title: "From pasted YAML or JSON",
    text: "Paste a design and see what was understood before it opens.",
  },
  {
    href: "/registry",
    Icon: IconServer,
    title: "Look at a registered task",
    text: "Read the spec of what the registry holds, as YAML or JSON to copy from.",
  },
] as const;

/** The ways to begin. */
export function Doors() {
  const start = useStartDraft();
  return (
    <ul className={classes["doors"]}>
      <li>
        <UnstyledButton className={classes["door"] ?? ""} onClick={() => start(BLANK)}>
          <DoorWords
            Icon={IconFile}
            title="Blank task"
            text="An empty Python task; the form says what each field means."
          />
        </UnstyledButton>
      </li>
      {doors.map((door) => (
        <li key={door.href}>
          <Link href={door.href} className={classes["door"]}>
            <DoorWords {...door} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function DoorWords({
  Icon,
  title,
  text,
}: {
  readonly Icon: typeof IconFile;
  readonly title: string;
  readonly text: string;
}) {
  return (
    <>
      <Icon size={20} className={classes["doorIcon"]} aria-hidden />
      <span>
        <span className={classes["doorTitle"]}>{title}</span>
        <span className={classes["doorText"]}>{text}</span>
      </span>
    </>
  );
}

/** The least that the form needs to start from; names are left for the person to give. */
const BLANK = {
  title: "Untitled",
  taskName: "tasks.my_task",
  text: `format: fletch/v1
kind: task
module: tasks
function: my_task
`,
};
