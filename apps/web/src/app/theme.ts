import { createTheme, type MantineColorsTuple } from "@mantine/core";

const indigo: MantineColorsTuple = [
  "#eef0ff",
  "#dcdffb",
  "#b7bdf3",
  "#929beb",
  "#737ee3",
  "#5c68dc",
  "#4650c8",
  "#3d46b5",
  "#343c9c",
  "#2a3182",
];

/** Neutral greys with a little blue, for the dark scheme. */
const dark: MantineColorsTuple = [
  "#dfe2e8",
  "#b6bcc8",
  "#a0a7b4",
  "#6b7280",
  "#3d424c",
  "#2f333b",
  "#22252b",
  "#1a1c21",
  "#15171b",
  "#101114",
];

/** Calm and dense: 14 px text, one accent, small corners, no long motion. Colours of both themes are in global.css. */
export const theme = createTheme({
  primaryColor: "indigo",
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: "600" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    TextInput: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
    Select: {
      defaultProps: { size: "sm", comboboxProps: { transitionProps: { duration: 0 }, shadow: "md" } },
    },
    Autocomplete: {
      defaultProps: { size: "sm", comboboxProps: { transitionProps: { duration: 0 }, shadow: "md" } },
    },
    Button: { defaultProps: { size: "sm" } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: {
      // The placeholder can have the focus and is no item, which a menu may not hold; the first item takes it instead.
      defaultProps: { transitionProps: { duration: 0 }, shadow: "md", withInitialFocusPlaceholder: false },
    },
    Modal: {
      // The head of a dialog is a header element, which would count as another banner of the page.
      defaultProps: { transitionProps: { duration: 100 }, attributes: { header: { role: "presentation" } } },
      styles: { title: { fontSize: "1rem", fontWeight: 600, lineHeight: 1.3 } },
    },
    SegmentedControl: { defaultProps: { transitionDuration: 100 } },
  },
});
