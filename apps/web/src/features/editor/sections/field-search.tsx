import { Combobox, TextInput, useCombobox, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useEffect, useMemo, useState } from "react";

import { useValue } from "../../../document/index.ts";
import { isApple, keysInWords, onlyTouched, OWN_UNDO, shortcuts } from "../../../lib/shortcuts.ts";
import { useFieldHelp } from "../../../lib/use-field-help.ts";
import { kindFields } from "../design-shape.ts";
import { type FoundField, searchableFields, searchFields } from "./search-fields.ts";

import classes from "./field-search.module.css";

const MOST = 12;
const NOTHING = "No field matches.";

/** Finds a field by label, Python name, place in the spec or help, and goes there. */
export function FieldSearch({
  onGo,
  ref,
}: {
  readonly onGo: (path: string) => void;
  readonly ref: Ref<HTMLInputElement>;
}) {
  const kind = useValue("/kind");
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState(false);
  const help = useFieldHelp(asked);
  const details = typeof help === "object" ? help.kindDetails : undefined;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fields = useMemo(() => searchableFields(kindFields(kind), details), [kind, details]);
  const found = useMemo(() => searchFields(fields, query, MOST), [fields, query]);
  const { selectFirstOption } = combobox;
  // Enter goes to the first one. It can be picked only now: with the letter that was typed stood those of before.
  useEffect(() => {
    if (found.length > 0) selectFirstOption();
  }, [found, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={320}
      shadow="md"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(index) => {
        const path = found[Number(index)]?.path;
        if (path === undefined) return;
        setQuery("");
        combobox.closeDropdown();
        onGo(path);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...OWN_UNDO}
          ref={ref}
          size="xs"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the target adds them
          role="combobox"
          aria-label="Find a field"
          placeholder={`Find a field${onlyTouched() ? "" : ` (${keysInWords(shortcuts.search.keys[0], isApple())})`}`}
          leftSection={<IconSearch size={14} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => {
            setAsked(true);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <VisuallyHidden role="status">{inWords(query, found)}</VisuallyHidden>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options aria-label="Fields">
          {found.map((field, index) => (
            // Plugins have fields of the same name at the same place.
            <Combobox.Option
              key={`${field.within} ${field.path}`}
              value={String(index)}
              className={classes["option"]}
            >
              <span>
                {field.label}
                <span className={classes["where"]}> {placeOf(field)}</span>
              </span>
              <span className={classes["help"]}>{field.help}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{NOTHING}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What was found, for who does not see the list. */
function inWords(query: string, [first, ...others]: readonly { readonly label: string }[]): string {
  if (query.trim() === "") return "";
  if (first === undefined) return NOTHING;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return `Enter goes to ${first.label}${more}.`;
}

/** The section of a field and what is around it there; a section that is called like its only field is named once. */
const placeOf = ({ section, within }: FoundField): string => {
  if (within === undefined) return section;
  return within === section || within.startsWith(`${section} › `) ? within : `${section} › ${within}`;
};
