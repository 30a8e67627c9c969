import { Link } from "wouter";

import classes from "./shell.module.css";

/** The name of the product, and the way to the library. */
export function Brand({ compact }: { readonly compact?: boolean }) {
  return (
    <Link href="/" className={classes["brand"]} aria-label="Fletch, to the library">
      <img src="/icon.svg" width={22} height={22} alt="" />
      {compact !== true && <span>Fletch</span>}
    </Link>
  );
}
