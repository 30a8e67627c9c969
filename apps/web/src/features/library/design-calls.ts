import type { DesignPage, DesignSummary } from "@fletch/contract";
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";

import { call } from "../../lib/api.ts";
import { downloadText, fileName } from "../../lib/download.ts";
import { routes } from "../../lib/routes.const.ts";
import { asTitle } from "../../lib/title.ts";

const KEY = ["designs"] as const;
const PAGE = 50;

/** Saved designs, page after page; with words, those that contain them. */
export function useDesigns(q: string) {
  return useInfiniteQuery({
    queryKey: [...KEY, q],
    queryFn: ({ pageParam, signal }) =>
      call(routes.listDesigns, { query: { q: q || undefined, cursor: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: DesignPage) => last.next,
    placeholderData: (before) => before,
  });
}

/** Everything that can be done to a design from the list. Each refreshes the list. */
export function useDesignChanges() {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: KEY });
  /** A row that is about to go should not be seen until the list is asked again. */
  const hide = (id: string): void => {
    client.setQueriesData<InfiniteData<DesignPage>>({ queryKey: KEY }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.filter((item) => item.id !== id),
            })),
          },
    );
  };
  const rename = useMutation({
    mutationFn: ({ design, title }: { design: DesignSummary; title: string }) =>
      call(routes.patchDesign, { params: { id: design.id }, body: { title }, ifMatch: design.revision }),
    onSettled: refresh,
  });
  const duplicate = useMutation({
    mutationFn: async (design: DesignSummary) => {
      const { title, text, settings } = await call(routes.readDesign, { params: { id: design.id } });
      return call(routes.createDesign, { body: { title: asTitle(title, " (copy)"), text, settings } });
    },
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: async (design: DesignSummary) => {
      await call(routes.deleteDesign, { params: { id: design.id }, ifMatch: design.revision });
      hide(design.id);
    },
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: (design: DesignSummary) =>
      call(routes.restoreDesign, { params: { id: design.id }, ifMatch: design.revision }),
    onSettled: refresh,
  });
  const exporting = useMutation({
    mutationFn: async ({ design, sure }: { design: DesignSummary; sure: boolean }) => {
      const { title, text, problems } = await call(routes.readDesign, { params: { id: design.id } });
      const credentials = problems.filter((problem) => problem.code === "credential");
      // A file leaves this place: what looks like a credential goes only when the person says so.
      if (credentials.length > 0 && !sure) return credentials;
      const json = text.trimStart().startsWith("{");
      downloadText(fileName(title, json ? "json" : "yaml"), text, json ? "application/json" : "text/yaml");
      return [];
    },
  });
  return { rename, duplicate, remove, restore, exporting, refresh };
}
export type DesignChanges = ReturnType<typeof useDesignChanges>;
