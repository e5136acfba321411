import type { Entity } from '@backstage/catalog-model';
import type { AnnotationName, OwnershipConfig } from '../config';
import { parseUtcDay } from '../time';
import type { InvalidSetting } from './Inventory';
import { folderPath } from './source/folderPath';
import { parseTier } from './tier';
import { excludePatterns } from './source/excludePatterns';

/** Of what an entity wrote, this much is repeated. */
const LONGEST_VALUE = 100;

interface Expectation {
  expected: string;
  isValid(value: string, config: SettingsConfig): boolean;
}

type SettingsConfig = Pick<OwnershipConfig, 'annotations' | 'criticalTiers'>;

const EXPECTATIONS: Record<AnnotationName, Expectation> = {
  tier: {
    expected: 'a tier from 1 (most critical) to 4',
    isValid: (value, { criticalTiers }) =>
      parseTier(value, criticalTiers) !== undefined,
  },
  sourcePath: {
    expected:
      'a folder relative to the top of the repository, with / between folders and without ".."',
    isValid: value => folderPath(value) !== undefined,
  },
  excludePaths: {
    expected:
      'patterns as in .gitignore, with commas between them, at most 100 of at most 300 characters',
    isValid: value => excludePatterns(value) !== undefined,
  },
  escalation: {
    expected: 'where to turn to: an address or a few words',
    isValid: value => value !== '',
  },
  exempt: {
    expected: 'the reason why no verdict is wanted',
    isValid: value => value !== '',
  },
  leftOn: {
    expected: 'a day such as 2026-11-20',
    isValid: value => parseUtcDay(value) !== undefined,
  },
};

/**
 * Annotations of ours on an entity that say nothing we understand. They count
 * as absent, and are told to the owner instead.
 */
export function invalidSettings(
  entity: Entity,
  config: SettingsConfig,
): InvalidSetting[] {
  const written = entity.metadata.annotations ?? {};
  const names = Object.keys(EXPECTATIONS) as AnnotationName[];
  return names
    .flatMap(name => {
      const annotation = config.annotations[name];
      const value = written[annotation];
      const { expected, isValid } = EXPECTATIONS[name];
      return value === undefined || isValid(String(value).trim(), config)
        ? []
        : [{ annotation, value: printable(String(value)), expected }];
    })
    .sort((a, b) => (a.annotation < b.annotation ? -1 : 1));
}

/** Without what could disturb a log or a terminal. */
function printable(value: string): string {
  return value.replace(/\p{C}/gu, '\ufffd').slice(0, LONGEST_VALUE);
}
