import { Anchor } from "@mantine/core";

import { consolePath } from "./console-path.ts";
import { useRegistry, type VersionPlace } from "./registry-calls.ts";

/** A line of facts that leads to the version in Flyte's console, where the server knows of one. */
export function ConsoleFact({ place }: { readonly place: VersionPlace }) {
  const { data } = useRegistry();
  if (data?.console === undefined) return null;
  return (
    <>
      <dt>Console</dt>
      <dd>
        <Anchor href={consolePath(data.console, place)} target="_blank" rel="noreferrer" inherit>
          Open in Flyte's console
        </Anchor>
      </dd>
    </>
  );
}
