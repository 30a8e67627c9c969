import { useMediaQuery } from "@mantine/hooks";

// In em, as in the style sheets: with larger letters there is room for less beside each other.
const NARROW = "(width < 43.75em)";

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useMediaQuery(NARROW, window.matchMedia(NARROW).matches);
