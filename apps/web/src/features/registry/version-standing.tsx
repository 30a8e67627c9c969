import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useMemo } from "react";

import { Message } from "../../components/message.tsx";
import { useCompiled } from "../../document/index.ts";
import { placeOf, useVersion } from "./registry-calls.ts";
import { specChanges } from "./spec-changes.ts";
import { isOnlyDescription } from "./use-comparison.ts";

/** How long typing rests before the registry is asked, in milliseconds. */
const REST = 250;

/** Whether the version can be registered: told where it is chosen. */
export function VersionStanding() {
  const { spec, stale } = useCompiled();
  const place = useMemo(() => (stale ? undefined : placeOf(spec?.template?.id)), [spec, stale]);
  const [asked] = useDebouncedValue(place, REST);
  const { data, isPending, isError } = useVersion(asked);
  if (place === undefined) return null;
  const name = place.version;
  const words = (): ReactNode => {
    if (isError) return `Whether ${name} is free is not known: the registry does not answer.`;
    if (isPending || place !== asked) return "Asking the registry…";
    if (data === null) return `${name} is free.`;
    if (isOnlyDescription(specChanges(data.spec, spec)))
      return `${name} is registered already, with this content.`;
    return (
      <Message tone="warning">{`${name} is taken and holds something else. Choose another version.`}</Message>
    );
  };
  return <div role="status">{words()}</div>;
}
