import { writeText } from "@fletch/task";
import { Select } from "@mantine/core";
import { useMemo, useState } from "react";

import { CopyButton } from "../../components/copy-button.tsx";
import { useCompiled } from "../../document/index.ts";
import { entityName, kindOfEntity, mainEntity } from "../../lib/entity-words.ts";
import { masked } from "../../lib/masked.ts";
import { useRemembered } from "../../lib/remembered.ts";
import { CarriedSettings } from "./carried-settings.tsx";
import { CodeViewer } from "./code-viewer.tsx";
import { DownloadButton } from "./download-button.tsx";
import { LastGood } from "./last-good.tsx";
import { NothingRegistered } from "./nothing-registered.tsx";
import { ViewTools } from "./view-tools.tsx";

import classes from "./preview.module.css";

const spellings = [
  { value: "json", label: "JSON" },
  { value: "yaml", label: "YAML" },
] as const;
type Spelling = (typeof spellings)[number]["value"];
const isSpelling = (value: unknown): value is Spelling => spellings.some((one) => one.value === value);

/**
 * What Flyte would receive, one thing at a time, in the order in which they are registered.
 * @param hidden values that are not to be seen
 */
export function SpecTab({ hidden }: { readonly hidden: readonly string[] }) {
  const { entities, spec } = useCompiled();
  const [as, setAs] = useRemembered<Spelling>("spec-language", "json", isSpelling);
  const [picked, pick] = useState<string>();
  const names = entities.map(entityName);
  const main = mainEntity(entities, spec);
  const index = picked !== undefined && names.includes(picked) ? names.indexOf(picked) : main;
  const entity = entities[index];
  const shown = entity?.spec;
  const text = useMemo(
    () =>
      shown === undefined
        ? ""
        : as === "json"
          ? `${JSON.stringify(shown, undefined, 2)}\n`
          : writeText(shown),
    [shown, as],
  );
  if (entity === undefined) {
    return (
      <LastGood>
        <NothingRegistered />
      </LastGood>
    );
  }
  const kind = kindOfEntity(entity, entities);
  return (
    <LastGood>
      {entities.length > 1 && (
        <div className={classes["entities"]}>
          <Select
            size="xs"
            label={`Registered together, in this order (${entities.length})`}
            data={entities.map((each, at) => ({
              value: entityName(each),
              label: `${at + 1}. ${kindOfEntity(each, entities)} ${each.id.name ?? ""}`,
            }))}
            value={names[index] ?? null}
            allowDeselect={false}
            onChange={(next) => next !== null && pick(next)}
          />
        </div>
      )}
      <ViewTools label="TaskSpec as" value={as} options={spellings} onChange={setAs}>
        {hidden.length === 0 && (
          <>
            <CopyButton text={text} label="Copy TaskSpec" />
            <DownloadButton
              label="Download TaskSpec"
              name={`${entity.type.toLowerCase()}spec.${as}`}
              content={text}
              type={as === "json" ? "application/json" : "text/yaml"}
            />
          </>
        )}
      </ViewTools>
      {entity.type === "task" && hidden.length === 0 && <CarriedSettings spec={entity.spec} />}
      <CodeViewer
        text={masked(text, hidden)}
        language={as}
        label={index === main ? "TaskSpec of the design" : `Spec of the ${kind.toLowerCase()}`}
      />
    </LastGood>
  );
}
