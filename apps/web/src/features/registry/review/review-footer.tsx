import type { ReactNode } from "react";

import classes from "./review.module.css";

/** What to press, always in view. */
export function ReviewFooter({ children }: { readonly children: ReactNode }) {
  return <div className={classes["footer"]}>{children}</div>;
}
