import type { CommonDesign } from "../design.ts";
import { compileError, fixBy, notice, type Problem, removeAt, runWarning, setAt } from "../problem.ts";
import { seenBefore } from "../values/seen.ts";

const at = (name: string): string => `/parameters/${name}`;

/** Decks: two flags that exclude each other, and parts that count only while they are on. */
export function deck({ kind, parameters = {} }: CommonDesign): readonly Problem[] {
  const { enable_deck: enable, disable_deck: disable, deck_fields: fields = [] } = parameters;
  if (disable === undefined && fields.length === 0) return [];
  const problems: Problem[] = [];
  if (enable !== undefined && disable !== undefined) {
    const message =
      "disable_deck is the old, opposite spelling of enable_deck, and only one of them may be given.";
    const fix = fixBy("Keep enable_deck", removeAt(at("disable_deck")));
    return [compileError(at("disable_deck"), "exclusive", { message, fix })];
  }
  if (disable !== undefined) {
    const message = `disable_deck is the old spelling, and flytekit warns about it. Write enable_deck: ${!disable}.`;
    const fix = fixBy(
      `Write enable_deck: ${!disable}`,
      { op: "rename", path: at("disable_deck"), key: "enable_deck" },
      setAt(at("enable_deck"), !disable),
    );
    problems.push(notice(at("disable_deck"), "deprecated", { message, fix }));
  }
  if (fields.length === 0) return problems;
  const on = kind === "eager" || (enable ?? (disable === undefined ? false : !disable));
  if (!on) {
    const message = "These parts count only when the deck is on; flytekit drops them without a word.";
    const fix =
      disable === undefined
        ? fixBy("Turn the deck on", setAt(at("enable_deck"), true))
        : fixBy("Remove them", removeAt(at("deck_fields")));
    problems.push(runWarning(at("deck_fields"), "dropped", { message, fix }));
  }
  const isRepeat = seenBefore();
  for (const [index, part] of fields.entries()) {
    if (!isRepeat(part)) continue;
    const path = at(`deck_fields/${index}`);
    const message = `${part} is there already. Each part stands once.`;
    problems.push(runWarning(path, "duplicate-name", { message, fix: fixBy("Remove it", removeAt(path)) }));
  }
  return problems;
}
