import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";

import { download } from "../../lib/download.ts";

export interface DownloadButtonProps {
  readonly label: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type: string;
}

export function DownloadButton({ label, name, content, type }: DownloadButtonProps) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={14} />}
      aria-label={label}
      title={name}
      onClick={() => download(name, content, type)}
    >
      Download
    </Button>
  );
}
