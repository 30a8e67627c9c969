/** Python has no whole number minus zero: -0 is 0 there. */
export const withoutMinusZero = (value: number): number => value + 0;
