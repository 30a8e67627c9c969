import { type ReactNode, Suspense } from "react";
import { Link, useLocation } from "wouter";

import { ServerNotice } from "../../components/server-notice.tsx";
import { SkipLink } from "../../components/skip-link.tsx";
import { Brand } from "./brand.tsx";
import { ColorScheme } from "./color-scheme.tsx";

import classes from "./shell.module.css";

const places = [
  { href: "/", label: "Designs" },
  { href: "/registry", label: "Registry" },
] as const;

/** The frame of the pages around the editor: brand, places, colours. */
export function PageShell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const isHere = (href: string): boolean =>
    href === "/" ? location === "/" || location === "/new" : location.startsWith(href);
  return (
    <div className={classes["shell"]}>
      <SkipLink to="main">Skip to the content</SkipLink>
      <ServerNotice />
      <header className={classes["header"]}>
        <Brand />
        <nav className={classes["nav"]} aria-label="Places">
          {places.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={isHere(href) ? "page" : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={classes["end"]}>
          <ColorScheme />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes["body"]}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </main>
    </div>
  );
}

/** Holds the place of a page that is on its way. */
export function Waiting() {
  return (
    <p className={classes["waiting"]} role="status">
      Loading…
    </p>
  );
}
