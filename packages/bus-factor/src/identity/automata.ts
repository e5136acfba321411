/**
 * Signatures (`Name <email>`) of programs that commit. Maintained list; the
 * general forms come first.
 */
const BOT_PATTERNS = [
  /\[bot\]/i,
  /(^|[-_ .])(ro)?bot <[^>]*>$/i,
  /<([^>@]*[-_.+])?bot@/i,
  // A project's own: one word, the same as mailbox, at the project or unnamed.
  /^(?!(?:ab|ca|ra|tal|za)bot )(?<own>[a-z0-9]{2,})bot <(\d+\+)?\k<own>bot@(users\.noreply\.|[^>]*\k<own>)/i,
  /[-_ .]build <[^>]*>$/i,
  /<(build|builds|ci|autobuild)@/i,
  /@(bots?|ci|automation)\.[^>]*>$/i,
  /^(dependabot|dependabot-preview|renovate|renovate-bot|greenkeeper|greenkeeperio|snyk|snyk-bot|github-actions|github actions|gitlab-ci|gitlab|travis|travis ci|circleci|circle ci|jenkins|hudson|teamcity|buildkite|azure pipelines|semantic-release|pre-commit-ci|mergify|bors|homu|imgbot|imgbotapp|codecov|weblate|crowdin|transifex|pyup|depfu|scala steward|allcontributors|web-flow|backstage|scaffolder|k8s-ci-robot|openshift-merge-robot|release-please|changesets|root|automation|ci|build|builder|buildbot|autobuild|autoroll) <[^>]*>$/i,
  /<(scaffolder|backstage)@(backstage\.io|localhost)>$/i,
  /<\d+\+[^>]*\[bot\]@users\.noreply\.[^>]*>$/i,
];

/** Signatures of programs that write code on a person's behalf. */
const AGENT_PATTERNS = [
  /<noreply@anthropic\.com>$/i,
  /^claude( code| opus| sonnet| haiku)?\b[^<]* <[^>]*anthropic[^>]*>$/i,
  /^(github )?copilot(-swe-agent)?(\[bot\])? </i,
  /<(\d+\+)?copilot(\[bot\])?@users\.noreply\.github\.com>$/i,
  /<cursoragent@cursor\.com>$/i,
  /^cursor( agent)? <[^>]*cursor[^>]*>$/i,
  /devin-ai-integration/i,
  /^aider( \([^)]*\))? </i,
  /<(codex|noreply|chatgpt)@openai\.com>$/i,
  /^(openai )?codex </i,
  /^(gemini|gemini-code-assist|gemini code assist|google-labs-jules)(\[bot\])? </i,
  /google-labs-jules/i,
  /^(openhands|sweep ai|sweep-ai|windsurf|cody|amazon q|amazon q developer|amp|sourcegraph amp|junie|qodo|continue agent|opencode)(\[bot\])? </i,
  /<openhands@all-hands\.dev>$/i,
  /<amp@ampcode\.com>$/i,
];

/**
 * Whether one of some patterns without regard to case matches. Groups that are
 * referred to need names: the patterns are put together, as every one costs a
 * translation. Those for the beginning stand apart from those for any place.
 */
function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const sources = patterns.map(({ source }) => source);
  const [first, second] = [true, false].map(isForStart => {
    const some = sources.filter(it => it.startsWith('^') === isForStart);
    return new RegExp(some.map(source => `(?:${source})`).join('|'), 'i');
  });
  return text => first.test(text) || second.test(text);
}

/** What wrote a signature: a person, a bot, or a coding agent. @public */
export type SignatureKind = 'person' | 'bot' | 'agent';

/**
 * Makes the function that tells people from programs by the name and
 * address of a signature, written as in a commit's author line. `patterns` are
 * further regular expressions for bots, without regard to case.
 *
 * @public
 */
export function automataDetector(
  patterns: readonly string[] = [],
): (signature: string) => SignatureKind {
  const isAgent = anyOf(AGENT_PATTERNS);
  const isBot = anyOf(BOT_PATTERNS);
  const more = patterns.map(pattern => new RegExp(pattern, 'i'));
  return signature => {
    // A hostile name may be megabytes long; no program's is.
    const text = signature.slice(0, 500);
    if (isAgent(text)) return 'agent';
    return isBot(text) || more.some(pattern => pattern.test(text))
      ? 'bot'
      : 'person';
  };
}
