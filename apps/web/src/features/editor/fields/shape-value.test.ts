import type { Shape } from "@fletch/task";
import { expect, test } from "vitest";

import { shapeOfKind } from "../../../lib/shape-at.ts";
import { newBranch, variantName, variantOf } from "./shape-value.ts";

function* choices(shape: Shape, path: string): Generator<[string, Shape & { kind: "variants" }]> {
  if (shape.kind === "variants") {
    yield [path, shape];
    for (const option of shape.options) yield* choices(option, path);
  } else if (shape.kind === "object") {
    for (const entry of shape.fields) yield* choices(entry.shape, `${path}/${entry.name}`);
  } else if (shape.kind === "list") yield* choices(shape.item, path);
  else if (shape.kind === "map") yield* choices(shape.value, path);
}

test.each(["task", "container", "template"])(
  "each branch of each choice of a %s starts as that branch",
  (kind) => {
    // Shared memory has a form of its own.
    const generic = [...choices(shapeOfKind(kind), "")].filter(([path]) => !path.endsWith("/shared_memory"));
    const wrong = generic.flatMap(([path, { options, discriminator }]) =>
      options.flatMap((option, index) =>
        variantOf(options, discriminator, newBranch(option)) === index
          ? []
          : [`${path} ${variantName(option, discriminator)}`],
      ),
    );
    expect(wrong).toEqual([]);
  },
);

test("what is too deep for fields of its own keeps its name", () => {
  const [, deepest] = [...choices(shapeOfKind("task"), "")].findLast(([path]) =>
    path.endsWith("/base_image/base_image"),
  ) ?? ["", undefined];
  expect(deepest?.options.map((option) => variantName(option, undefined))).toEqual(["Text", "ImageSpec"]);
});
