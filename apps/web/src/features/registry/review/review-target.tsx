import type { SettingsInput } from "@fletch/task";
import { Button, TextInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";

import { type CompiledState, useCredentials } from "../../../document/index.ts";
import { downloadText } from "../../../lib/download.ts";
import { functionOf } from "../../../lib/function-of.ts";
import { EntityList } from "../entity-list.tsx";

import classes from "./review.module.css";

const TOGETHER = "Registered together, in this order";

export interface ReviewTargetProps {
  readonly compiled: CompiledState;
  readonly settings: SettingsInput;
  readonly onVersion: (version: string) => void;
  /** What came of each of several things is shown elsewhere. */
  readonly areTold: boolean;
}

/** Where it goes, as what, and what must be there when it runs. */
export function ReviewTarget({ compiled, settings, onVersion, areTold }: ReviewTargetProps) {
  const { design, spec, digest, bytes, python, version, entities } = compiled;
  const { template } = spec ?? {};
  const image = template?.container?.image;
  const runs = functionOf(design);
  return (
    <section aria-label="Target" className={classes["target"]}>
      <dl className={classes["facts"]}>
        <dt>Task</dt>
        <dd>
          <code>{`${settings.project || "no project"} / ${settings.domain || "no domain"} / ${template?.id?.name ?? "no name yet"}`}</code>
        </dd>
        <dt>
          <label htmlFor="review-version">Version</label>
        </dt>
        <dd>
          <TextInput
            id="review-version"
            size="xs"
            className={classes["version"] ?? ""}
            classNames={{ input: classes["mono"] ?? "" }}
            value={settings.version ?? ""}
            placeholder={
              version === undefined ? "made from the content" : `made from the content: ${version}`
            }
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onVersion(event.currentTarget.value)}
          />
        </dd>
        <dt>Digest</dt>
        <dd>
          <code data-testid="digest">{digest ?? "…"}</code>
          {bytes !== undefined && (
            <span className={classes["small"]}>{` ${bytes.toLocaleString()} bytes`}</span>
          )}
        </dd>
        {image !== undefined && (
          <>
            <dt>Image</dt>
            <dd>
              <code>{image}</code>
            </dd>
          </>
        )}
      </dl>
      {entities.length > 1 && !areTold && (
        <div className={classes["together"]}>
          <p>{TOGETHER}</p>
          <EntityList label={TOGETHER} entities={entities} />
        </div>
      )}
      {python !== undefined && runs !== undefined && (
        <p className={classes["small"]}>
          Fletch registers what to run; it builds no image. The image must hold the function{" "}
          <code>{runs.callable}</code> in the module <code>{runs.module}</code>.{" "}
          <PythonFile name={`${runs.module.split(".").at(-1) ?? "task"}.py`} python={python} />
        </p>
      )}
    </section>
  );
}

/** The file leaves this place: with what looks like a credential in it, only when that is meant. */
function PythonFile({ name, python }: { readonly name: string; readonly python: string }) {
  const risky = useCredentials().length > 0;
  const [asked, setAsked] = useState(false);
  const asks = risky && asked;
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={14} />}
        onClick={() => {
          setAsked(!asks);
          if (asks || !risky) downloadText(name, python, "text/x-python");
        }}
      >
        {asks ? "Download it all the same" : "Download the Python file"}
      </Button>{" "}
      <span role="status">
        {asks && "The file holds what looks like a credential: a secret belongs under Secrets, by its name."}
      </span>
    </>
  );
}
