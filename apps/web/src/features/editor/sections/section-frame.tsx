import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";

import {
  useDerived,
  useDocument,
  useDocumentActions,
  useFormState,
  valueAt,
} from "../../../document/index.ts";
import { placesOf } from "./section-state.ts";
import type { Section } from "./sections.ts";

import classes from "./section-frame.module.css";

/** Which fields of a section are drawn. */
export type Shown = "usual" | "set" | "all";

const shows: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: "usual", label: "Usual fields" },
  { value: "set", label: "Only set fields" },
  { value: "all", label: "All fields" },
];

/** Keys without which there is no design: a reset keeps them. */
const KEPT = new Set(["/kind", "/module", "/function"]);

export interface SectionFrameProps {
  readonly section: Section;
  readonly children: (shown: Shown) => ReactNode;
}

/** One section of the form: a heading that stays in view, its menu, and what it is for. */
export function SectionFrame({ section, children }: SectionFrameProps) {
  const [shown, setShown] = useState<Shown>("usual");
  const runsFunction = useDerived(
    "/kind",
    (kind) => kind === "task" || kind === "dynamic" || kind === "eager",
  );
  return (
    <section
      className={classes["section"]}
      data-section={section.id}
      data-shown={shown}
      aria-labelledby={`section-${section.id}`}
    >
      <div className={classes["heading"]}>
        <h2 id={`section-${section.id}`} tabIndex={-1}>
          {section.title}
        </h2>
        {section.id !== "advanced" && <SectionMenu section={section} shown={shown} onShow={setShown} />}
      </div>
      <p className={classes["about"]}>
        {runsFunction ? section.about : (section.aboutOthers ?? section.about)}
      </p>
      {children(shown)}
    </section>
  );
}

function SectionMenu({
  section,
  shown,
  onShow,
}: {
  readonly section: Section;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const document = useDocument();
  const { edit } = useDocumentActions();
  const { readOnly } = useFormState();
  const reset = (): void => {
    const set = placesOf(section).filter(
      (path) => !KEPT.has(path) && valueAt(document.state.value, path) !== undefined,
    );
    edit(
      set.map((path) => ({ op: "remove" as const, path })),
      { label: `Reset ${section.title}` },
    );
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Options of ${section.title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div role="group" aria-label="Fields to show">
          {shows.map(({ value, label }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              checked={value === shown}
              closeMenuOnClick
              onChange={() => onShow(value)}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </div>
        <Menu.Divider role="separator" />
        <Menu.Item disabled={readOnly} onClick={reset}>
          Reset section
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
