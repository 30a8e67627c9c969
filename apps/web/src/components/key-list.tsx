import { Modal } from "@mantine/core";

import { isApple, keysInWords, keysToLeave, shortcuts } from "../lib/shortcuts.ts";

import classes from "./key-list.module.css";

const editorKeys = [
  {
    label: "Leave the code editor by Tab, or keep Tab in it",
    keys: [keysToLeave(false)],
    apple: [keysToLeave(true)],
  },
  { label: "Move a row of a list", keys: ["Alt+Up", "Alt+Down"], apple: ["⌥Up", "⌥Down"] },
] as const;

/** Every key combination of the editor. */
export function KeyList({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const apple = isApple();
  const rows = [
    ...Object.values(shortcuts).map(({ label, keys }) => ({
      label,
      keys: keys.map((combination) => keysInWords(combination, apple)),
    })),
    ...editorKeys.map(({ label, keys, apple: own }) => ({ label, keys: apple ? own : keys })),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
      <table className={classes["table"]}>
        <tbody>
          {rows.map(({ label, keys }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {keys.map((combination) => (
                  <kbd key={combination}>{combination}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
