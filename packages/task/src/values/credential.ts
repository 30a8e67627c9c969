/** Texts that are credentials by their own form, with the words for them. None may walk a long text anew from each of its places. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, "an AWS access key"],
  [/\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{30,}\b|\bgithub_pat_\w{30,}\b/, "a GitHub token"],
  [/\bglpat-[\w-]{18,}/, "a GitLab token"],
  [/\bxox[abeoprs]-[\w-]{10,}/, "a Slack token"],
  [/\bAIza[\w-]{35}/, "a Google API key"],
  [/\bhf_[A-Za-z]{30,}\b/, "a Hugging Face token"],
  [/\bsk-(?:ant-|proj-)?[\w-]{20,}/, "an API key"],
  [/\bsk_live_\w{16,}|\brk_live_\w{16,}/, "a payment key"],
  [/\bpypi-[\w-]{40,}/, "a PyPI token"],
  [/(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/, "a signed token"],
  [/\b[a-z][a-z\d+.-]{0,40}:\/\/[^\s/:@]*:(?!\*|\$|\{|<)[^\s/@]{3,}@/i, "an address with a password"],
];

/** What every one of these forms has, looked for first: nearly all texts have none of it. */
const HINT = /-----|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|AIza|hf_|sk[-_]|rk_live|pypi-|eyJ|:\/\//;

/** Words of a name that promise a credential. */
const NAMES = new Set([
  "password",
  "passwd",
  "passphrase",
  "pwd",
  "secret",
  "token",
  "apikey",
  "credential",
  "credentials",
]);
const PAIRS = /(?:api|access|private|secret|signing|encryption|auth|account)[_.-]?key$/;
/** Where such a name continues, it only tells about the credential: PASSWORD_FILE, TOKEN_URL, SECRET_NAME. */
const ABOUT = new Set(
  "file path dir name group arn url uri endpoint id type length limit size count ttl timeout expiry version enabled required provider class method max".split(
    " ",
  ),
);

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");

/** Whether a name such as DB_PASSWORD or spark.hadoop.fs.s3a.secret.key holds a credential. */
function namesCredential(name: string): boolean {
  if (!/pass|pwd|secret|token|key|credential/i.test(name)) return false;
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || ABOUT.has(last)) return false;
  return words.slice(-3).some((word) => NAMES.has(word)) || PAIRS.test(words.join("_"));
}

/** Values under such a name that say nothing: numbers, flags, paths, placeholders and references to a place. */
const HARMLESS =
  /^(?:|true|false|yes|no|on|off|none|null|[\d.]+|\/.*|\$.*|\{\{.*|<.*>|\*+|x+|[a-z][a-z\d+.-]*:\/\/[^@]*)$/i;

/** Why a text looks like a credential; undefined when it does not. */
export function credentialForm(text: string): string | undefined {
  return text.length < 8 || !HINT.test(text) ? undefined : FORMS.find(([form]) => form.test(text))?.[1];
}

/** Why a named value looks like a credential; undefined when it does not. */
export const namedCredential = (name: string, value: string): string | undefined =>
  credentialForm(value) ?? (namesCredential(name) && !HARMLESS.test(value) ? "a password or key" : undefined);
