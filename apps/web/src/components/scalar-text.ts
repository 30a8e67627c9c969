const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A typed text as a number when it is exactly one, blanks around it apart; as the text itself otherwise; emptied is unset. */
export const asNumber = (text: string): string | number | undefined => {
  if (text === "") return undefined;
  const bare = text.trim();
  const number = Number(bare);
  const exact = !/^-?\d+$/.test(bare) || Number.isSafeInteger(number);
  return NUMBER.test(bare) && Number.isFinite(number) && exact ? number : text;
};

/** A typed text as it is; emptied is unset. */
export const asText = (text: string): string | undefined => (text === "" ? undefined : text);

/** A value as a person would type it. What is no scalar is shown as JSON. */
export const scalarText = (value: unknown): string =>
  value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each))
      : String(value);
