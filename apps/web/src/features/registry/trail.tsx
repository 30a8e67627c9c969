import { Fragment } from "react";
import { Link } from "wouter";

import { pathOf } from "./registry-calls.ts";

/** Where a page of the registry is: a link to each place above it. */
export function Trail({ parts }: { readonly parts: readonly string[] }) {
  const places = [
    { href: pathOf(), label: "Registry" },
    ...parts.flatMap((part, index) =>
      // A project alone has no page: its domains are listed with it.
      index === 0
        ? []
        : [
            {
              href: pathOf(...parts.slice(0, index + 1)),
              label: index === 1 ? `${parts[0]} / ${part}` : part,
            },
          ],
    ),
  ];
  return places.map((place, index) => (
    <Fragment key={place.href}>
      {index > 0 && <span aria-hidden>›</span>}
      <Link href={place.href}>{place.label}</Link>
    </Fragment>
  ));
}
