import type { Problem, SettingsInput } from "@fletch/task";
import { Button, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { focusWhenDrawn } from "../../../components/focus.ts";
import {
  useAllProblems,
  useCompiled,
  useDocument,
  useDocumentActions,
  useGoToProblem,
  usePending,
  useSettings,
  useValue,
} from "../../../document/index.ts";
import { ServerGone, takenOf } from "../../../lib/api-error.ts";
import { call } from "../../../lib/api.ts";
import { rememberSettings } from "../../../lib/last-settings.ts";
import { useNarrow } from "../../../lib/narrow.ts";
import { routes } from "../../../lib/routes.const.ts";
import { useServerGone } from "../../../lib/server-status.ts";
import { entitiesOf, leftBehind, missingBeside, missingInWords } from "../entity-outcomes.ts";
import { placeOf } from "../registry-calls.ts";
import { isOnlyDescription, useComparison } from "../use-comparison.ts";
import { nextVersion } from "./next-version.ts";
import { ReviewChanges } from "./review-changes.tsx";
import { ReviewFailure } from "./review-failure.tsx";
import { ReviewFooter } from "./review-footer.tsx";
import { ReviewOutcome } from "./review-outcome.tsx";
import { ReviewErrors, ReviewWarnings } from "./review-problems.tsx";
import { ReviewReference } from "./review-reference.tsx";
import { ReviewTarget } from "./review-target.tsx";

import classes from "./review.module.css";

export interface RegisterReviewProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The step before registering: target, problems, what changes; and what came of it. */
export function RegisterReview({ opened, onClose }: RegisterReviewProps) {
  const narrow = useNarrow();
  const goTo = useGoToProblem();
  const [going, setGoing] = useState<Problem>();
  const isReference = useValue("/kind") === "reference";
  const go = (problem: Problem): void => {
    setGoing(problem);
    onClose();
  };
  const gone = (): void => {
    setGoing(undefined);
    if (going !== undefined) goTo(going);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={gone}
      returnFocus={going === undefined}
      title="Review and register"
      size="min(56rem, 100%)"
      fullScreen={narrow ?? false}
      closeButtonProps={{ "aria-label": "Close the review" }}
    >
      {isReference ? <ReviewReference onClose={onClose} onGo={go} /> : <Review onClose={onClose} onGo={go} />}
    </Modal>
  );
}

function Review({
  onClose,
  onGo,
}: {
  readonly onClose: () => void;
  readonly onGo: (problem: Problem) => void;
}) {
  const document = useDocument();
  const compiled = useCompiled();
  const pending = usePending();
  const settings = useSettings();
  const problems = useAllProblems();
  const { setSettings } = useDocumentActions();
  const client = useQueryClient();
  const summary = useRef<HTMLElement>(null);
  const errors = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity !== "error");
  const ready = !compiled.stale && !pending && errors.length === 0;
  const place = placeOf(compiled.spec?.template?.id);
  const comparison = useComparison(ready ? place : undefined, compiled.spec);

  const register = useMutation({
    mutationFn: () => {
      const text = document.flush();
      return call(routes.register, { body: { text, settings: { ...document.state.settings } } });
    },
    onSuccess: () => rememberSettings(document.state.settings),
    onError: () => focusWhenDrawn(() => summary.current),
    // What was asked before says nothing of what is registered now.
    onSettled: () => client.invalidateQueries({ queryKey: ["registry"] }),
  });
  const { error: failure, reset } = register;
  const away = useServerGone();
  // Once it is back, it can be tried again; that it was away says nothing any more.
  useEffect(() => {
    if (!away && failure instanceof ServerGone) reset();
  }, [away, failure, reset]);
  const change = (next: Partial<SettingsInput>, label: string, merge?: string): void => {
    register.reset();
    setSettings({ ...settings, ...next }, { label, ...(merge !== undefined && { merge }) });
  };
  const press = (): void => {
    if (errors.length > 0) summary.current?.focus();
    else if (!register.isPending) register.mutate();
  };

  if (register.isSuccess) {
    return (
      <>
        <ReviewOutcome
          answer={register.data}
          digest={compiled.digest}
          onDomain={(domain) => change({ domain }, `Change the domain to ${domain}`)}
        />
        <ReviewFooter>
          <Button data-autofocus onClick={onClose}>
            Done
          </Button>
        </ReviewFooter>
      </>
    );
  }
  const suggestion = nextVersion(place?.version ?? "", comparison.known);
  const { taken, changes, registered } = comparison;
  const compared = ready && !comparison.pending && comparison.error === undefined;
  const isIdentical =
    compared && registered !== undefined && (changes.length === 0 || (taken && isOnlyDescription(changes)));
  const isThere = isIdentical && taken;
  const several = compiled.entities.length > 1;
  const missing = isThere ? missingBeside(compiled.entities, registered.beside) : [];
  const isPartial = leftBehind(entitiesOf(register.error)) !== undefined;
  const blocked = (compared && taken && !isIdentical) || takenOf(register.error) !== undefined;
  return (
    <>
      {errors.length > 0 && <title>{`Error: ${errors.length} to solve · Fletch`}</title>}
      <ReviewTarget
        compiled={compiled}
        settings={settings}
        areTold={entitiesOf(register.error).length > 1}
        onVersion={(version) => change({ version }, "Change Version", "settings:/version")}
      />
      {errors.length > 0 && <ReviewErrors ref={summary} problems={errors} onGo={onGo} />}
      {register.isError && (
        <ReviewFailure ref={summary} error={register.error} name={place?.name} onGo={onGo} />
      )}
      {warnings.length > 0 && <ReviewWarnings problems={warnings} onGo={onGo} />}
      {errors.length === 0 && (
        <section aria-labelledby="review-changes">
          <h3 id="review-changes" className={classes["heading"]}>
            What changes
          </h3>
          <ReviewChanges
            comparison={{ ...comparison, pending: comparison.pending || !ready }}
            version={place?.version ?? ""}
            suggestion={suggestion}
            onSuggestion={() => change({ version: suggestion }, `Use version ${suggestion}`)}
            rest={several && isThere ? missingInWords(missing, compiled.entities) : undefined}
          />
        </section>
      )}
      <ReviewFooter>
        {blocked && <span className={classes["why"]}>Choose another version to register this.</span>}
        <Button variant="default" onClick={onClose}>
          Go on editing
        </Button>
        {isThere && !several ? null : blocked ? (
          <Button onClick={() => change({ version: suggestion }, `Use version ${suggestion}`)}>
            {`Use version ${suggestion}`}
          </Button>
        ) : (
          <Button
            variant={isIdentical && missing.length === 0 && !isPartial ? "default" : "filled"}
            loading={register.isPending}
            onClick={press}
          >
            {missing.length > 0 || isPartial
              ? "Register the rest"
              : isThere
                ? "Register again"
                : isIdentical
                  ? "Register as a new version all the same"
                  : "Register"}
          </Button>
        )}
      </ReviewFooter>
    </>
  );
}
