import { ActionIcon, Menu } from "@mantine/core";
import { IconGripVertical, IconTrash } from "@tabler/icons-react";

import classes from "./rows.module.css";

export interface RowToolsProps {
  /** What the row is called: "input 2". */
  readonly name: string;
  readonly index: number;
  readonly length: number;
  readonly onMove?: ((from: number, to: number) => void) | undefined;
  readonly onRemove: () => void;
}

const tool = { variant: "subtle", color: "gray", size: 26 } as const;

/** Moves a row, by dragging or by a menu, and removes it. */
export function RowTools({ name, index, length, onMove, onRemove }: RowToolsProps) {
  return (
    <div className={classes["tools"]}>
      {onMove !== undefined && length > 1 && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              {...tool}
              draggable
              className={classes["handle"] ?? ""}
              aria-label={`Move ${name}`}
              title="Drag, or Alt+Up and Alt+Down"
            >
              <IconGripVertical size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={index === 0} onClick={() => onMove(index, index - 1)}>
              Move up
            </Menu.Item>
            <Menu.Item disabled={index === length - 1} onClick={() => onMove(index, index + 1)}>
              Move down
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ActionIcon {...tool} aria-label={`Remove ${name}`} title="Remove" onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  );
}
