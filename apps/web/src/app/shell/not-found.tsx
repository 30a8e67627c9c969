import { Link } from "wouter";

import classes from "./shell.module.css";

export function NotFound() {
  return (
    <div className={classes["message"]}>
      <h1>There is nothing at this address</h1>
      <p>
        The link may be old. Look among <Link href="/">the designs</Link> or in{" "}
        <Link href="/registry">the registry</Link>.
      </p>
    </div>
  );
}
