import { defineConfig } from "oxlint";

/**
 * Who may import whom. A zone names what its files may not import; `types: true` still allows `import type`.
 * A later override replaces the rule's options for a file, so each zone carries its whole list.
 */
interface Ban {
  readonly group: readonly string[];
  readonly message: string;
  readonly types?: boolean;
  /** Only these names of the modules. */
  readonly names?: readonly string[];
}

const pure: Ban[] = [
  {
    group: ["node:*", "fs", "path", "crypto", "react", "react-*", "react/*"],
    message: "This package runs in browsers and in Node: no Node, no React.",
  },
];
const noProtobuf: Ban = {
  group: ["@fletch/flyteidl", "@fletch/flyteidl/*", "protobufjs", "protobufjs/*"],
  types: true,
  message: "Only types of flyteidl: its runtime would weigh on the page.",
};
const stages = [
  "values",
  "types",
  "parameters",
  "plugins",
  "spec",
  "kinds",
  "design",
  "rules",
  "render",
  "compile",
] as const;
const inside = (...names: string[]): Ban => ({
  group: names.flatMap((name) => [`**/${name}/**`, `**/${name}.ts`]),
  types: true,
  message:
    "In task a file imports only what stands to its left: values, types → parameters → plugins → spec → kinds → design → rules → compile, render.",
});
const rightOf = (stage: (typeof stages)[number]): string[] => stages.slice(stages.indexOf(stage) + 1);

const web: Ban[] = [
  {
    group: ["@fletch/api", "**/api/src/**", "@fletch/flyteidl/admin", "node:*"],
    message: "The page talks to the API over HTTP.",
  },
  {
    group: ["@fletch/flyteidl/codec"],
    types: true,
    message: "The wire is loaded lazily, in the document worker only.",
  },
];
const noSchemas: Ban = {
  group: ["@fletch/task"],
  names: [
    "checkDesign",
    "checkText",
    "compileDesign",
    "designSchema",
    "explainType",
    "interfaceOf",
    "kinds",
    "readScope",
    "renderPython",
    "settingsSchema",
    "shapeOf",
    "signatureOf",
    "TaskPlugins",
    "typeSuggestions",
  ],
  types: true,
  message:
    "It brings the schemas, 50 kB and more, into the page's own thread. Ask the document's worker, or have the build evaluate it in a *.const.ts.",
};

const FEATURES = ["editor", "library", "preview", "registry", "settings"] as const;
/** What the page's folders know of each other: components, lib and document → features → app. */
const noPages: Ban = {
  group: ["**/features/**", "**/app/**"],
  message: "What every page uses knows none of them.",
};
const noSiblings = (feature: string): Ban => ({
  group: ["**/app/**", ...FEATURES.filter((each) => each !== feature).map((each) => `../**/${each}/**`)],
  message:
    "No feature imports another: what both need lies in components, lib or document, and app puts them together.",
});

const zone = (files: string[], bans: Ban[]) => ({
  files,
  excludeFiles: ["**/*.test.ts", "**/*.test.tsx"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: bans.map((ban) => ({
          group: [...ban.group],
          message: ban.message,
          ...(ban.types && { allowTypeImports: true }),
          ...(ban.names && { importNames: [...ban.names] }),
        })),
      },
    ] as ["error", object],
  },
});

const task = [...pure, noProtobuf];

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  ignorePatterns: ["**/generated/**", "**/dist/**", "data/**", "conformance/flytekit/**"],
  rules: {
    "max-params": ["error", { max: 3 }],
    "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    "import/no-default-export": "error",
    "import/no-cycle": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "no-console": "error",
    eqeqeq: ["error", "always", { null: "ignore" }],
    "vitest/no-focused-tests": "error",
    "vitest/no-disabled-tests": "error",
    "react/react-in-jsx-scope": "off",
    // `<output>` may hold no blocks, and there is no React compiler here.
    "jsx-a11y/prefer-tag-over-role": "off",
    // What scrolls must be reachable by keyboard.
    "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["tabpanel", "region"] }],
    "react/incompatible-library": "off",
    "import/no-unassigned-import": "off",
    // Workers and channels have no target origin; windows are never posted to.
    "unicorn/require-post-message-target-origin": "off",
    "no-shadow": "off",
    "no-underscore-dangle": "off",
    "typescript/no-base-to-string": "off",
    "typescript/consistent-return": "off",
    "import/no-named-as-default-member": "off",
    "typescript/no-unsafe-type-assertion": "off",
    "no-await-in-loop": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/consistent-function-scoping": "off",
  },
  overrides: [
    {
      files: ["**/*.test.ts", "**/*.test.tsx"],
      rules: { "max-params": "off", "vitest/valid-expect": "off" },
    },
    {
      files: ["*.config.ts", "**/*.config.ts", "**/vitest.*.ts"],
      rules: { "import/no-default-export": "off" },
    },
    {
      files: ["scripts/**", "bench/**", "conformance/**", "e2e/**", "**/scripts/**"],
      rules: { "no-console": "off" },
    },
    zone(
      ["packages/python/src/**"],
      [
        ...pure,
        { group: ["@fletch/*", "@flyteorg/*"], message: "The Python writer knows nothing of Flyte." },
      ],
    ),
    zone(["packages/flyteidl/src/**"], [{ group: ["@fletch/*"], message: "The wire knows no designs." }]),
    zone(
      ["packages/flyteidl/src/codec/**", "packages/flyteidl/src/json.ts"],
      [
        ...pure,
        { group: ["@fletch/*"], message: "The wire knows no designs." },
        { group: ["@grpc/*", "**/admin/**"], message: "The codec runs in browsers: gRPC belongs to admin." },
      ],
    ),
    // What package.json puts in the place of a page's file when Node runs.
    zone(
      ["packages/flyteidl/src/codec/*.node.ts"],
      [{ group: ["@fletch/*"], message: "The wire knows no designs." }],
    ),
    zone(["packages/task/src/**"], task),
    ...stages
      .slice(0, -1)
      .map((stage) =>
        zone(
          [`packages/task/src/${stage}/**`, `packages/task/src/${stage}.ts`],
          [...task, inside(...rightOf(stage))],
        ),
      ),
    // What is read out of any schema, and the ready-made tasks, which stand beside the kinds that list them.
    zone(["packages/task/src/schema/**"], [...task, inside(...rightOf("values"))]),
    zone(["packages/task/src/templates/**"], [...task, inside(...rightOf("kinds"))]),
    zone(
      ["packages/task/src/parameters/**"],
      [
        ...task,
        inside(...rightOf("parameters")),
        {
          group: ["./*"],
          message:
            "Parameters do not import each other: what two share lies in values or types, what relates them is a rule.",
        },
      ],
    ),
    {
      files: ["packages/task/src/parameters/index.ts"],
      rules: { "no-restricted-imports": "off" },
    },
    zone(["packages/contract/src/**"], [...pure, { ...noProtobuf }]),
    zone(
      ["apps/api/src/**"],
      [{ group: ["@fletch/web", "**/web/src/**", "react"], message: "The API knows no page." }],
    ),
    zone(["apps/web/src/**"], [...web, noSchemas]),
    zone(
      ["components", "lib", "document"].map((folder) => `apps/web/src/${folder}/**`),
      [...web, noSchemas, noPages],
    ),
    ...FEATURES.map((feature) =>
      zone([`apps/web/src/features/${feature}/**`], [...web, noSchemas, noSiblings(feature)]),
    ),
    // What the worker loads, what the build runs, and what is loaded when somebody pastes a text.
    zone(
      [
        "apps/web/src/document/analyse.ts",
        "apps/web/src/document/type-meanings.ts",
        "apps/web/src/lib/*.const.ts",
        "apps/web/src/features/library/understand.ts",
      ],
      web,
    ),
    {
      files: ["apps/web/src/document/worker.ts"],
      rules: { "no-restricted-imports": "off" },
    },
    zone(
      ["e2e/**"],
      [
        {
          group: ["@fletch/*", "**/src/**"],
          message: "Errands see the product from outside: pages and processes.",
        },
      ],
    ),
  ],
});
