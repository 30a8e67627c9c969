import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { useDocument, useSettings } from "../document/index.ts";
import { call } from "../lib/api.ts";
import { routes } from "../lib/routes.const.ts";

/** While a name is typed, no other place is asked about, in milliseconds. */
const TYPING = 500;

/** Lets the document know what the registry allows where its settings point. One that does not answer allows anything. */
export function useHeededLimits(): void {
  const document = useDocument();
  const { project, domain } = useSettings();
  const [place] = useDebouncedValue(`${project}/${domain}`, TYPING);
  const { data } = useQuery({
    queryKey: ["registry", "limits", project, domain],
    queryFn: ({ signal }) => call(routes.readLimits, { params: { project, domain }, signal }),
    enabled: project !== "" && domain !== "" && place === `${project}/${domain}`,
    staleTime: 60_000,
  });
  useEffect(() => document.heedLimits(data), [document, data]);
}
