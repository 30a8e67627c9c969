/** Between two questions whether the other tabs are still there, in milliseconds. */
const ASK_AGAIN = 1_500;

/**
 * Notices other tabs that have the same draft open.
 * @returns ends the watch and tells the others
 */
export function watchOtherTabs(key: () => string, tell: (openElsewhere: boolean) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel("fletch:drafts");
  const own = crypto.getRandomValues(new Uint32Array(1))[0];
  const others = new Set<number>();
  /** Those that did not answer yet: a tab that ends may not come to say so. */
  let silent = new Set<number>();
  const say = (word: "hello" | "here" | "gone"): void => channel.postMessage({ word, key: key(), from: own });
  channel.addEventListener(
    "message",
    ({ data }: MessageEvent<{ word: string; key: string; from: number }>) => {
      if (data.key !== key()) return;
      if (data.word === "gone") others.delete(data.from);
      else others.add(data.from);
      silent.delete(data.from);
      if (data.word === "hello") say("here");
      tell(others.size > 0);
    },
  );
  say("hello");
  const asking = setInterval(() => {
    if (others.size === 0) return;
    for (const each of silent) others.delete(each);
    silent = new Set(others);
    tell(others.size > 0);
    if (others.size > 0) say("hello");
  }, ASK_AGAIN);
  const leave = (): void => say("gone");
  window.addEventListener("pagehide", leave);
  return () => {
    clearInterval(asking);
    window.removeEventListener("pagehide", leave);
    leave();
    channel.close();
  };
}
