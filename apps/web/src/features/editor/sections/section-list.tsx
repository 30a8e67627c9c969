import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";

import { isShallowEqual, useDocumentState } from "../../../document/index.ts";
import { chipOf, type SectionState, sectionStates } from "./section-state.ts";
import { sections } from "./sections.ts";
import { useSections } from "./use-sections.ts";

import classes from "./section-list.module.css";

/** What each chip says; drawn again only when one says something else. */
function useChips() {
  return useDocumentState((state) => {
    const states = sectionStates(state.value, state.problems);
    return Object.fromEntries(sections.map(({ id }) => [id, chipKey(states.get(id))]));
  }, isShallowEqual);
}
const chipKey = (state: SectionState | undefined): string => {
  const { tone, text } = chipOf(state ?? { set: 0, errors: 0, warnings: 0 });
  return `${tone}|${text}`;
};

export interface SectionListProps {
  readonly active: string;
  readonly onGo: (id: string) => void;
}

/** The sections with their state, to go there. */
export function SectionList({ active, onGo }: SectionListProps) {
  const chips = useChips();
  const own = useSections();
  return (
    <ul className={classes["list"]}>
      {own.map(({ id, title }) => (
        <li key={id}>
          <UnstyledButton
            className={classes["entry"]}
            aria-current={id === active ? "true" : undefined}
            onClick={() => onGo(id)}
          >
            <span className={classes["title"]}>{title}</span>
            <Chip words={chips[id] ?? ""} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Chip({ words }: { readonly words: string }) {
  const [tone = "empty", text = ""] = words.split("|");
  const [count, noun] = text.split(" ");
  return (
    <span className={classes["chip"]} data-tone={tone}>
      <span className={classes["count"]}>
        {tone === "error" && <IconAlertCircle size={13} aria-hidden />}
        {tone === "warning" && <IconAlertTriangle size={13} aria-hidden />}
        {count}
      </span>{" "}
      {noun}
    </span>
  );
}

/** The same as one select, where there is no room for a list. */
export function SectionSelect({ active, onGo }: SectionListProps) {
  const chips = useChips();
  const own = useSections();
  return (
    <select
      className={classes["select"]}
      aria-label="Section"
      value={active}
      onChange={(event) => onGo(event.currentTarget.value)}
    >
      {own.map(({ id, title }) => (
        <option key={id} value={id}>
          {title} · {chips[id]?.split("|")[1] ?? ""}
        </option>
      ))}
    </select>
  );
}
