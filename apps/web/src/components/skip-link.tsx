import classes from "./skip-link.module.css";

/** The first stop of the Tab key: over what stands on every page. Shown while it has the focus. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a className={classes["skip"]} href={`#${to}`}>
      {children}
    </a>
  );
}
