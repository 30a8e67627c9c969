import { Kbd, Modal, Table } from "@mantine/core";

import { isApple, keysInWords, shortcuts } from "../lib/shortcuts.ts";

const editorKeys = [
  { label: "Leave the code editor by Tab, or keep Tab in it", keys: ["Ctrl+M"], apple: ["Ctrl+Shift+M"] },
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
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(({ label, keys }) => (
            <Table.Tr key={label}>
              <Table.Td>{label}</Table.Td>
              <Table.Td ta="right">
                {keys.map((combination) => (
                  <Kbd key={combination} ml={6}>
                    {combination}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
