import { Button, Select, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";

import { EmptyPanel } from "../../components/state-panel.tsx";
import { findTemplates, type Template } from "./gallery.ts";

import classes from "./library.module.css";

/** More than this many keywords of one template are counted, not listed. */
const TAGS = 6;
/** How many templates are shown before more are asked for. */
const SHOWN = 30;

/** The gallery: examples to start from, found by their words or by what they show. */
export function TemplateList({
  templates,
  onPick,
}: {
  readonly templates: readonly Template[];
  readonly onPick: (template: Template) => void;
}) {
  const [words, setWords] = useState("");
  const [shows, setShows] = useState<string | null>(null);
  const found = findTemplates(templates, { words: words.trim(), shows: shows ?? undefined });
  const [all, setAll] = useState(false);
  const keywords = useMemo(
    () => [...new Set(templates.flatMap((template) => template.shows))].toSorted(),
    [templates],
  );
  const clear = (): void => {
    setWords("");
    setShows(null);
  };
  return (
    <section className={classes["section"]} id="templates" aria-labelledby="templates-title">
      <div className={classes["sectionHead"]}>
        <h2 id="templates-title">Templates</h2>
        <search className={classes["tools"]} style={{ margin: 0 }}>
          <TextInput
            type="search"
            aria-label="Search templates"
            placeholder="Search templates"
            leftSection={<IconSearch size={15} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Select
            aria-label="Shows"
            placeholder="Shows anything"
            data={keywords}
            value={shows}
            onChange={setShows}
            searchable
            clearable
            clearButtonProps={{ "aria-label": "Show any template" }}
          />
        </search>
      </div>
      <p className={classes["heading"]} role="status">
        {found.length === 1 ? "1 template" : `${found.length} templates`}
      </p>
      {found.length === 0 ? (
        <EmptyPanel title="No template is like that">
          <Button variant="default" onClick={clear}>
            Show all templates
          </Button>
        </EmptyPanel>
      ) : (
        <ul className={classes["cards"]}>
          {(all ? found : found.slice(0, SHOWN)).map((template) => (
            <li key={template.name}>
              <UnstyledButton className={classes["card"] ?? ""} onClick={() => onPick(template)}>
                <span className={classes["cardTitle"]}>{template.title}</span>
                <span className={classes["cardText"]}>{template.description}</span>
                <span className={classes["tags"]}>
                  {template.shows.slice(0, TAGS).map((keyword) => (
                    <span key={keyword} className={classes["tag"]}>
                      {keyword}
                    </span>
                  ))}
                  {template.shows.length > TAGS && (
                    <span className={classes["tag"]}>{`${template.shows.length - TAGS} more`}</span>
                  )}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {!all && found.length > SHOWN && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          {`Show all ${found.length} templates`}
        </Button>
      )}
    </section>
  );
}
