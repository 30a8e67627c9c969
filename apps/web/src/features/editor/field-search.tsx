import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useMemo, useState } from "react";

import { useValue } from "../../document/index.ts";
import { isApple, keysInWords, shortcuts } from "../../lib/shortcuts.ts";
import { kindFields } from "./design-shape.ts";
import { searchableFields, searchFields } from "./search-fields.ts";

import classes from "./field-search.module.css";

const MOST = 12;

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
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fields = useMemo(() => searchableFields(kindFields(kind)), [kind]);
  const found = useMemo(() => searchFields(fields, query, MOST), [fields, query]);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={320}
      shadow="md"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(path) => {
        setQuery("");
        combobox.closeDropdown();
        onGo(path);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={ref}
          size="xs"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the target adds them
          role="combobox"
          aria-label="Find a field"
          placeholder={`Find a field (${keysInWords(shortcuts.search.keys[0], isApple())})`}
          leftSection={<IconSearch size={14} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
        <Combobox.Options aria-label="Fields">
          {found.map((field) => (
            <Combobox.Option key={field.path} value={field.path} className={classes["option"]}>
              <span>
                {field.label}
                <span className={classes["where"]}>
                  {" "}
                  {[field.section, field.within].filter(Boolean).join(" › ")}
                </span>
              </span>
              <span className={classes["help"]}>{field.help}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>No field matches.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
