import { type ReactNode, useEffect, useRef } from "react";

import { arriveAt } from "./arrival.ts";

import classes from "./page-body.module.css";

export interface PageBodyProps {
  readonly title: string;
  /** Shown above the title: where this page is, as links. */
  readonly trail?: ReactNode;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page that is not the editor: its one heading, what can be done, and the content. */
export function PageBody({ title, trail, intro, actions, children }: PageBodyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Fletch`;
    arriveAt(heading.current);
  }, [title]);
  return (
    <div className={classes["page"]}>
      {trail !== undefined && (
        <nav aria-label="Where this is" className={classes["trail"]}>
          {trail}
        </nav>
      )}
      <header className={classes["head"]}>
        <div className={classes["words"]}>
          <h1 ref={heading} tabIndex={-1} className={classes["title"]}>
            {title}
          </h1>
          {intro !== undefined && <p className={classes["intro"]}>{intro}</p>}
        </div>
        {actions !== undefined && <div className={classes["actions"]}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
