/** How PyYAML decides between a plain, a single-quoted and a double-quoted text (`Emitter.analyze_scalar`). */
export interface ScalarAnalysis {
  readonly characters: readonly string[];
  readonly multiline: boolean;
  readonly style: "plain" | "single" | "double";
}

const LINE_BREAKS = "\n\u0085\u2028\u2029";
const SPACES = `\0 \t\r${LINE_BREAKS}`;
export const isLineBreak = (character: string | undefined): boolean =>
  character !== undefined && LINE_BREAKS.includes(character);
/** The end counts as white space. */
const isSpace = (character: string | undefined): boolean =>
  character === undefined || SPACES.includes(character);

/** Texts that YAML 1.1 would read as something else (`yaml.resolver.Resolver`). */
const NOT_TEXT: readonly RegExp[] = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/,
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+)$/,
  /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/,
  /^(?:~|null|Null|NULL|)$/,
  /^(?:<<|=|[!&*])$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?$/,
];

/** In which styles PyYAML may write a text (`Emitter.analyze_scalar`). */
export function analyzeScalar(text: string): ScalarAnalysis {
  const characters = Array.from(text);
  const breaks = characters.some(isLineBreak);
  // Whatever is not printable ASCII is special: `allow_unicode` is off.
  const special = characters.some((character) => character !== "\n" && (character < " " || character > "~"));
  const follows = (index: number, before: (character: string) => boolean, after: string): boolean =>
    before(characters[index] ?? "") && characters[index + 1] === after;
  const spaceAfterBreak = characters.some((_, index) => follows(index, isLineBreak, " "));
  const breakAfterSpace = characters.some(
    (character, index) => character === " " && isLineBreak(characters[index + 1]),
  );
  const [first, last] = [characters[0], characters.at(-1)];
  const edges = [first, last].some((character) => character === " " || isLineBreak(character));
  const plain =
    !breaks && !special && !edges && !hasIndicator(characters) && !NOT_TEXT.some((each) => each.test(text));
  const style = plain ? "plain" : special || spaceAfterBreak || breakAfterSpace ? "double" : "single";
  return { characters, multiline: breaks, style };
}

/** Characters that mean something to YAML where they stand. */
function hasIndicator(characters: readonly string[]): boolean {
  const start = characters.slice(0, 3).join("");
  if (start === "---" || start === "...") return true;
  return characters.some((character, index) => {
    const next = characters[index + 1];
    if (index === 0) {
      return "#,[]{}&*!|>'\"%@`".includes(character) || ("?:-".includes(character) && isSpace(next));
    }
    return (character === ":" && isSpace(next)) || (character === "#" && isSpace(characters[index - 1]));
  });
}
