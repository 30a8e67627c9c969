import type { RegisteredTask } from "@fletch/contract";
import { credentialTexts, writeText } from "@fletch/task";
import { SegmentedControl } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";

import { CodeView } from "../../components/code-view.tsx";
import { CredentialNotice } from "../../components/credential-notice.tsx";
import { Message } from "../../components/message.tsx";
import { PageBody } from "../../components/page-body.tsx";
import { RelativeTime } from "../../components/relative-time.tsx";
import { EmptyPanel, FailurePanel, SkeletonRows } from "../../components/state-panel.tsx";
import { carriedContext, unpackContext } from "../../lib/carried-context.ts";
import { fileName } from "../../lib/download.ts";
import { maskedIn } from "../../lib/masked.ts";
import { ConsoleFact } from "./console-fact.tsx";
import { EntityList } from "./entity-list.tsx";
import { InterfaceTable } from "./interface-table.tsx";
import { KnownPlace } from "./known-place.tsx";
import { pathOf, useVersion } from "./registry-calls.ts";
import { Trail } from "./trail.tsx";
import { useRegistryPlace } from "./use-place.ts";

import classes from "./registry.module.css";

/** One version as the registry holds it. */
export function VersionPage() {
  const { project, domain, task, version } = useRegistryPlace();
  const answer = useVersion({ project, domain, name: task, version });
  return (
    <PageBody
      title={`${task} ${version}`}
      trail={<Trail parts={[project, domain, task]} />}
      intro={
        answer.data && (
          <>
            Registered <RelativeTime time={answer.data.createdAt} /> in {project} / {domain}
          </>
        )
      }
    >
      {answer.isPending && <SkeletonRows count={6} height={56} label="Loading the version" />}
      {answer.isError && <FailurePanel error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data === null && (
        <KnownPlace project={project} domain={domain}>
          <EmptyPanel title="This version is not registered">
            {`${project} / ${domain} holds no version ${version} of ${task}. Check the address, or look at the task's other versions.`}
          </EmptyPanel>
        </KnownPlace>
      )}
      {answer.data && <VersionDetails key={`${task} ${version}`} registered={answer.data} />}
    </PageBody>
  );
}

function VersionDetails({ registered }: { readonly registered: RegisteredTask }) {
  const [form, setForm] = useState<"yaml" | "json">("yaml");
  const [showing, setShowing] = useState(false);
  const credentials = useMemo(() => credentialTexts(registered.spec), [registered]);
  const packed = usePackedCredentials(registered.spec);
  const hidden = showing ? [] : [...credentials, ...packed];
  const spec = maskedIn(registered.spec, hidden);
  const { template, description } = spec;
  const text = form === "yaml" ? writeText(spec) : JSON.stringify(spec, null, 2);
  const { name, version } = registered.id;
  const words = description?.longDescription?.value ?? description?.shortDescription;
  return (
    <>
      {words && <p className={classes["description"]}>{words}</p>}
      <dl className={classes["facts"]}>
        <dt>Type</dt>
        <dd>
          <code>{template?.type}</code>
        </dd>
        {template?.container?.image !== undefined && (
          <>
            <dt>Image</dt>
            <dd>
              <code>{template.container.image}</code>
            </dd>
          </>
        )}
        {description?.sourceCode?.link && (
          <>
            <dt>Source</dt>
            <dd>
              <code>{description.sourceCode.link}</code>
            </dd>
          </>
        )}
        <dt>Digest</dt>
        <dd>
          <code>{registered.digest}</code>
        </dd>
        <ConsoleFact place={registered.id} />
      </dl>
      <InterfaceTable value={template?.interface} />
      {template?.metadata?.isEager === true && (
        <section aria-labelledby="together" className={classes["section"]}>
          <h2 id="together">Registered with it</h2>
          <Beside registered={registered} beside={registered.beside ?? []} />
        </section>
      )}
      <section aria-labelledby="spec" className={classes["section"]}>
        <div className={classes["sectionHead"]}>
          <h2 id="spec">TaskSpec</h2>
          <SegmentedControl
            size="xs"
            aria-label="Form of the spec"
            value={form}
            onChange={(next) => setForm(next === "json" ? "json" : "yaml")}
            data={[
              { value: "yaml", label: "YAML" },
              { value: "json", label: "JSON" },
            ]}
          />
        </div>
        {hidden.length > 0 && <CredentialNotice onShow={() => setShowing(true)} />}
        <CodeView
          label={`Spec of ${name} ${version} as ${form.toUpperCase()}`}
          text={text}
          file={hidden.length === 0 ? fileName(`${name}-${version}`, form) : undefined}
        />
      </section>
    </>
  );
}

/** The settings that the task carries packed, where they hold what looks like a credential or nobody has looked yet. */
function usePackedCredentials(spec: RegisteredTask["spec"]): readonly string[] {
  const packed = carriedContext(spec);
  const [harmless, setHarmless] = useState<string>();
  useEffect(() => {
    let left = false;
    if (packed !== undefined) {
      void unpackContext(packed).then(
        (text) => !left && credentialTexts(JSON.parse(text)).length === 0 && setHarmless(packed),
        () => !left && setHarmless(packed),
      );
    }
    return () => {
      left = true;
    };
  }, [packed]);
  return packed === undefined || packed === harmless ? [] : [packed];
}

/** How many things flytekit registers with an eager task. */
const BESIDE = 3;

/** All that an eager task is registered with; of these, tasks have pages. */
function Beside({
  registered,
  beside,
}: { readonly registered: RegisteredTask } & Required<Pick<RegisteredTask, "beside">>) {
  const all = [{ type: "task" as const, id: registered.id }, ...beside];
  const hrefOf = (index: number): string | undefined => {
    const entity = all[index];
    if (index === 0 || entity?.type !== "task") return undefined;
    const { project, domain, name, version } = entity.id;
    return pathOf(project, domain, name, version);
  };
  return (
    <>
      {beside.length < BESIDE && (
        <Message tone="warning">
          Only a part is registered: an eager task comes with a clean-up task, a workflow and a launch plan.
          Register the design with this version again, and it goes on where it stopped.
        </Message>
      )}
      <EntityList label="Registered together" entities={all} hrefOf={hrefOf} />
    </>
  );
}
