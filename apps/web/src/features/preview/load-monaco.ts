import { useEffect, useState } from "react";

import type { monaco } from "./monaco.ts";

export type Monaco = typeof monaco;

let loading: Promise<Monaco> | undefined;
let loaded: Monaco | undefined;

const load = (): Promise<Monaco> => {
  loading ??= (async () => {
    const module = await import("./monaco.ts");
    loaded = module.monaco;
    return loaded;
  })();
  return loading;
};

/** Monaco, once its chunk has come; until then, and where it does not come, undefined. */
export function useMonaco(): { readonly monaco: Monaco | undefined; readonly failed: boolean } {
  const [state, setState] = useState({ monaco: loaded, failed: false });
  useEffect(() => {
    let here = true;
    const show = async (): Promise<void> => {
      try {
        const monaco = await load();
        if (here) setState({ monaco, failed: false });
      } catch {
        // Its chunk did not come. The next one who asks tries again.
        loading = undefined;
        if (here) setState({ monaco: undefined, failed: true });
      }
    };
    void show();
    return () => {
      here = false;
    };
  }, []);
  return state;
}
