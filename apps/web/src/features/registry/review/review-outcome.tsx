import type { RegistrationAnswer } from "@fletch/contract";
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "wouter";

import { CopyButton } from "../../../components/copy-button.tsx";
import { Message } from "../../../components/message.tsx";
import { useProjectChoices } from "../../../lib/projects.ts";
import { ConsoleFact } from "../console-fact.tsx";
import { EntityList } from "../entity-list.tsx";
import { pathOf, useRegistry } from "../registry-calls.ts";

import classes from "./review.module.css";

export interface ReviewOutcomeProps {
  readonly answer: RegistrationAnswer;
  /** What the preview said the digest is. */
  readonly digest: string | undefined;
  readonly onDomain: (domain: string) => void;
}

/** It is registered: under which id, where to see it, and where to go on. */
export function ReviewOutcome({ answer, digest, onDomain }: ReviewOutcomeProps) {
  const { id, outcome, problems } = answer;
  const { projects } = useProjectChoices();
  const { data: registry } = useRegistry();
  const others = projects
    .find((project) => project.id === id.project)
    ?.domains.filter((domain) => domain.id !== id.domain);
  const command = `flytectl get task -p ${quote(id.project)} -d ${quote(id.domain)} ${quote(id.name)} --version ${quote(id.version)}`;
  return (
    <section className={classes["outcome"]} aria-labelledby="outcome" role="status">
      <h3 id="outcome">
        <IconCircleCheck size={18} aria-hidden />
        {outcome === "registered" ? " Registered" : " Unchanged: the registry holds the same already"}
      </h3>
      <dl className={classes["facts"]}>
        <dt>Task</dt>
        <dd>
          <code>{`${id.project} / ${id.domain} / ${id.name}`}</code>
        </dd>
        <dt>Version</dt>
        <dd>
          <code data-testid="registered-version">{id.version}</code>{" "}
          <CopyButton text={id.version} label="Copy the version" />
        </dd>
        <dt>Digest</dt>
        <dd>
          <code data-testid="registered-digest">{answer.digest}</code>
        </dd>
        {registry?.kind === "flyteadmin" && (
          <>
            <dt>Look with</dt>
            <dd>
              <code>{command}</code> <CopyButton text={command} label="Copy the command" />
            </dd>
          </>
        )}
        <ConsoleFact place={id} />
      </dl>
      {answer.entities.length > 1 && (
        <div className={classes["together"]}>
          <p>What came of each</p>
          <EntityList label="What came of each" entities={answer.entities} />
        </div>
      )}
      {digest !== undefined && digest !== answer.digest && (
        <Message tone="warning">
          The server made another spec of this text than the preview here: the page is older than the server.
          Reload the page, and compare before you register again.
        </Message>
      )}
      {problems
        .filter((problem) => problem.code === "description-not-updated")
        .map((problem) => (
          <Message key={problem.message} tone={problem.severity}>
            {problem.message}
          </Message>
        ))}
      <div className={classes["next"]}>
        <Button component={Link} href={pathOf(id.project, id.domain, id.name, id.version)} variant="default">
          Open in the registry
        </Button>
        {others?.map((domain) => (
          <Button key={domain.id} variant="subtle" onClick={() => onDomain(domain.id)}>
            {`Review for ${domain.name} too`}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** A word for a shell. */
const quote = (word: string): string =>
  /^[\w.,:@/+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
