/**
 * What tags call a language, or what is written in it. Languages that live side
 * by side in one repository, such as TypeScript and JavaScript, count as one.
 * The catalog has no field for it; which tags say it is judgement.
 */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  cpp: ['cpp', 'c++'],
  dotnet: ['csharp', 'c#', 'dotnet', 'fsharp', 'f#'],
  elixir: ['elixir', 'erlang'],
  go: ['go', 'golang'],
  java: ['java', 'spring', 'spring-boot'],
  javascript: [
    'javascript',
    'js',
    'typescript',
    'ts',
    'node',
    'nodejs',
    'react',
    'angular',
    'vue',
    'svelte',
  ],
  kotlin: ['kotlin'],
  php: ['php', 'laravel', 'symfony'],
  python: ['python', 'django', 'flask', 'fastapi'],
  ruby: ['ruby', 'rails', 'ruby-on-rails'],
  rust: ['rust'],
  scala: ['scala'],
  swift: ['swift'],
  terraform: ['terraform', 'opentofu'],
};

const LANGUAGES = new Map(
  Object.entries(TAGS).flatMap(([language, tags]) =>
    tags.map(tag => [tag, language] as const),
  ),
);

/** The languages that tags tell, sorted, each once. */
export function languagesIn(tags: readonly string[]): string[] {
  const found = tags.flatMap(tag => LANGUAGES.get(lower(tag)) ?? []);
  return [...new Set(found)].sort();
}

/** Whether a tag says nothing but the language. */
export function isLanguageTag(tag: string): boolean {
  return LANGUAGES.has(lower(tag));
}

function lower(tag: string): string {
  return tag.toLocaleLowerCase('en-US');
}
