/** Now in whole microseconds since 1970, never the same twice in one process: the order in which rows came. */
export function microsecondClock(): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now() * 1_000);
    return last;
  };
}

/** Canonical JSON of the google.protobuf.Timestamp: 0, 3 or 6 digits of the second. */
export function timestamp(microseconds: number): string {
  const whole = new Date(Math.floor(microseconds / 1_000_000) * 1_000).toISOString().slice(0, 19);
  const fraction = String(microseconds % 1_000_000).padStart(6, "0");
  const digits = fraction.endsWith("000") ? fraction.slice(0, 3) : fraction;
  return digits === "000" ? `${whole}Z` : `${whole}.${digits}Z`;
}
