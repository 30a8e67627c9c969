import type { Expression, ImportedName, Statement } from "./nodes.ts";

/** Modules of Python's standard library that designs use; everything else is third party. */
const STANDARD: ReadonlySet<string> = new Set(
  "builtins collections dataclasses datetime decimal enum functools json math os pathlib typing uuid".split(
    " ",
  ),
);

/** Modules that everybody calls by a short name, and never imports names from. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map([
  ["numpy", "np"],
  ["pandas", "pd"],
  ["pyarrow", "pa"],
]);

/** How each imported name is written, and the lines that bring it. */
interface Imports {
  readonly lines: readonly string[];
  readonly write: (name: ImportedName) => string;
}

/** Names that are there without an import; one that the module gives another meaning is reached through `builtins`. */
const BUILTINS = "builtins";

const keyOf = (name: ImportedName): string => `${name.module}\0${name.name ?? ""}`;
const root = (module: string): string => module.split(".")[0] ?? module;

/**
 * Decides the import lines of a module. `from m import n` is the rule; a name that the module defines itself, or that two
 * modules bring, is reached through its module instead, as are all names of a module that has a customary short name.
 * @param own names that the module defines
 */
export function gatherImports(names: readonly ImportedName[], own: ReadonlySet<string>): Imports {
  const unique = new Map(names.map((name) => [keyOf(name), name]));
  const bringers = new Map<string, Set<string>>();
  for (const { module, name } of unique.values()) {
    if (CUSTOMARY.has(module)) continue;
    const bound = name ?? root(module);
    bringers.set(bound, (bringers.get(bound) ?? new Set()).add(name === undefined ? "" : module));
  }
  const clashes = (name: string): boolean => own.has(name) || (bringers.get(name)?.size ?? 0) > 1;
  const isBound = ({ module, name }: ImportedName): boolean =>
    name !== undefined && !clashes(name) && !CUSTOMARY.has(module);
  const bound = new Set([...unique.values()].filter(isBound).map(({ name }) => name));
  const fromImports = new Map<string, Set<string>>();
  const modules = new Map<string, string>();
  const written = new Map<string, string>();
  for (const [key, each] of unique) {
    const { module, name } = each;
    if (name !== undefined && isBound(each)) {
      if (module !== BUILTINS) fromImports.set(module, (fromImports.get(module) ?? new Set()).add(name));
      written.set(key, name);
    } else {
      // Also where a name that is imported is called like the module: datetime.
      const isTaken = (handle: string): boolean => own.has(handle) || bound.has(handle);
      let handle = CUSTOMARY.get(module) ?? module;
      if (isTaken(root(handle))) handle = `_${module.replaceAll(".", "_")}`;
      while (isTaken(handle)) handle += "_";
      modules.set(module, handle);
      written.set(key, name === undefined ? handle : `${handle}.${name}`);
    }
  }
  return {
    lines: importLines(modules, fromImports),
    write: (name) => written.get(keyOf(name)) ?? name.name ?? name.module,
  };
}

function importLines(
  modules: ReadonlyMap<string, string>,
  fromImports: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const lines = [
    ...[...modules].map(([module, handle]) => ({
      module,
      rank: 0,
      text: handle === module ? `import ${module}` : `import ${module} as ${handle}`,
    })),
    ...[...fromImports].map(([module, names]) => ({ module, rank: 1, text: fromLine(module, [...names]) })),
  ].toSorted((a, b) => a.rank - b.rank || (a.module < b.module ? -1 : 1));
  const standard = lines.filter(({ module }) => STANDARD.has(root(module))).map(({ text }) => text);
  const others = lines.filter(({ module }) => !STANDARD.has(root(module))).map(({ text }) => text);
  return [...standard, ...(standard.length > 0 && others.length > 0 ? [""] : []), ...others];
}

const isConstant = (name: string): boolean => /^[A-Z0-9_]+$/.test(name);
const rank = (name: string): number => (isConstant(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2);

function fromLine(module: string, names: readonly string[]): string {
  const sorted = names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const line = `from ${module} import ${sorted.join(", ")}`;
  return line.length <= 88
    ? line
    : `from ${module} import (\n${sorted.map((name) => `    ${name},\n`).join("")})`;
}

/** Every imported name in statements, in no order. */
export function importedNames(statements: readonly Statement[]): ImportedName[] {
  const found: ImportedName[] = [];
  const look = (expression: Expression): void => {
    if (expression.kind === "imported") found.push(expression);
    else partsOf(expression).forEach(look);
  };
  statements.flatMap(expressionsOf).forEach(look);
  return found;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "attribute":
      return [expression.of];
    case "subscript":
      return [expression.of, ...expression.items];
    case "list":
    case "tuple":
      return expression.items;
    case "dict":
      return expression.entries.flat();
    case "call":
      return [expression.of, ...expression.args, ...expression.keywords.map(({ value }) => value)];
    case "lambda":
      return [expression.body];
    case "binary":
      return [expression.left, expression.right];
    default:
      return [];
  }
}

function expressionsOf(statement: Statement): readonly Expression[] {
  const given = (...expressions: readonly (Expression | undefined)[]): Expression[] =>
    expressions.filter((expression) => expression !== undefined);
  switch (statement.kind) {
    case "function":
      return [
        ...statement.decorators,
        ...statement.parameters.flatMap((parameter) => given(parameter.annotation, parameter.default)),
        ...given(statement.returns),
        ...statement.body.flatMap(expressionsOf),
      ];
    case "class":
      return [...statement.decorators, ...statement.bases, ...statement.body.flatMap(expressionsOf)];
    case "field":
      return given(statement.annotation, statement.default);
    case "comment":
      return [];
    default:
      return [statement.value];
  }
}
