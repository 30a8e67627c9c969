import { Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";

import classes from "./credential-notice.module.css";
import strip from "./strip.module.css";

/** Says that values are hidden; showing them, and with that copying and downloading, is asked for. */
export function CredentialNotice({ onShow }: { readonly onShow: () => void }) {
  return (
    <p className={`${strip["strip"]} ${classes["notice"]}`}>
      <IconEyeOff size={15} aria-hidden />
      <span>
        Something here looks like a credential and is hidden. Copying and downloading would give it away: a
        secret belongs under Secrets, by its name.
      </span>
      <Button size="compact-sm" variant="default" className={classes["show"] ?? ""} onClick={onShow}>
        Show it, copy and download
      </Button>
    </p>
  );
}
