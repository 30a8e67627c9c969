import { useEffect, useState } from "react";

import type { CodeEditors } from "./monaco.ts";

let loading: Promise<CodeEditors> | undefined;
let loaded: CodeEditors | undefined;

const load = (): Promise<CodeEditors> => {
  loading ??= (async () => {
    const module = await import("./monaco.ts");
    loaded = module.codeEditors;
    return loaded;
  })();
  return loading;
};

/** Monaco, once its chunk has come; until then, and where it does not come, undefined. */
export function useMonaco(): { readonly code: CodeEditors | undefined; readonly failed: boolean } {
  const [state, setState] = useState({ code: loaded, failed: false });
  useEffect(() => {
    let here = true;
    const show = async (): Promise<void> => {
      try {
        const code = await load();
        if (here) setState({ code, failed: false });
      } catch {
        // Its chunk did not come. The next one who asks tries again.
        loading = undefined;
        if (here) setState({ code: undefined, failed: true });
      }
    };
    void show();
    return () => {
      here = false;
    };
  }, []);
  return state;
}
