import { useSyncExternalStore } from "react";

/** How long to wait between looks for a server that is away, in milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;

type Listener = () => void;

let gone = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = FIRST_WAIT;
const listeners = new Set<Listener>();

const tell = (next: boolean): void => {
  if (gone === next) return;
  gone = next;
  for (const listener of listeners) listener();
};

/** Every answer, whatever it says, shows that the server is there. */
export function serverAnswered(): void {
  clearTimeout(timer);
  timer = undefined;
  wait = FIRST_WAIT;
  tell(false);
}

/** A call found nobody: from now on the page looks for the server until it is back. */
export function serverSilent(): void {
  tell(true);
  timer ??= setTimeout(() => void lookForServer(), wait);
}

/** Looks once, now. */
export async function lookForServer(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  try {
    const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(5_000) });
    if (answer.ok) return serverAnswered();
  } catch {
    // Still away: that is what this look wanted to know.
  }
  wait = Math.min(wait * 1.5, LONGEST_WAIT);
  serverSilent();
}

/**
 * Loads the page anew when a server would give it; otherwise it says that there is none. A browser remembers of a page that a
 * part did not come, so that only a new page asks for it again.
 */
export async function reloadFromServer(): Promise<void> {
  await lookForServer();
  if (!gone) window.location.reload();
}

/** The same by itself once a server that is away is back; one that is there would answer as before. */
export function reloadWhenBack(): void {
  onServerStatus(() => {
    if (!gone) window.location.reload();
  });
  void lookForServer();
}

export function onServerStatus(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isServerGone = (): boolean => gone;

/** Whether the last call found no server. */
export const useServerGone = (): boolean => useSyncExternalStore(onServerStatus, isServerGone);
