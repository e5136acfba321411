import type { SuitedPath } from '@stewardship/backstage-plugin-ownership-common';
import { isLanguageTag, languagesIn } from './languages';

/** What a template says that a component can be held against. */
export interface PathWords {
  entityRef: string;
  title: string;
  type?: string;
  tags: readonly string[];
}

/** What a component says that a template can be held against. */
export interface ComponentWords {
  type?: string;
  /** As `languagesIn` gives them. */
  languages: readonly string[];
  tags?: readonly string[];
}

/**
 * Whether a path suits a component: both are of the same type, and no language
 * speaks against it. Where either names no language, none does.
 */
export function suits(component: ComponentWords, path: PathWords): boolean {
  const { type, languages } = component;
  if (type === undefined || lower(type) !== lower(path.type ?? '')) {
    return false;
  }
  const ofPath = languagesIn(path.tags);
  return (
    languages.length === 0 ||
    ofPath.length === 0 ||
    languages.some(language => ofPath.includes(language))
  );
}

/**
 * Of the paths that suit a component, the one that has most in common with it:
 * a language counts more than other tags; of equal ones, the first by ref.
 */
export function suitedPath(
  component: ComponentWords,
  paths: readonly PathWords[],
): SuitedPath | undefined {
  const [best] = paths
    .filter(path => suits(component, path))
    .map(path => ({ path, ...inCommon(component, path) }))
    .sort(
      (a, b) =>
        b.languages - a.languages ||
        b.tags - a.tags ||
        (a.path.entityRef < b.path.entityRef ? -1 : 1),
    );
  return (
    best && {
      templateRef: best.path.entityRef,
      title: best.path.title,
      reasons: [
        'type',
        ...(best.languages > 0 ? ['language' as const] : []),
        ...(best.tags > 0 ? ['tags' as const] : []),
      ],
    }
  );
}

function inCommon(component: ComponentWords, path: PathWords) {
  const ofPath = languagesIn(path.tags);
  const others = new Set(
    path.tags.filter(tag => !isLanguageTag(tag)).map(lower),
  );
  return {
    languages: component.languages.filter(one => ofPath.includes(one)).length,
    tags: new Set(
      (component.tags ?? []).map(lower).filter(tag => others.has(tag)),
    ).size,
  };
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
