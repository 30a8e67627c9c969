import { QueryClient } from "@tanstack/react-query";

import { isPassing, ServerGone } from "./api-error.ts";
import { isServerGone, onServerStatus } from "./server-status.ts";

/** The page's memory of answers. Queries that failed for a missing server are asked again once it is back. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 5_000,
        // A missing server is looked for by one timer, not by every query on its own.
        retry: (count, error) => count < 2 && isPassing(error) && !(error instanceof ServerGone),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  onServerStatus(() => {
    if (!isServerGone()) void client.invalidateQueries();
  });
  return client;
}
