import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Translate } from '../components/useOwnershipTranslation';
import { groupLegendOf, legendOf, lenses } from '../pages/explore/lenses';
import {
  alignmentPaint,
  attention,
  bandPaint,
  currencyPaint,
  expected,
  heatPaint,
  measured,
  patternColor,
  restPaint,
  statePaint,
  teamPaint,
  verificationPaint,
  type Paint,
} from './palette';
import { PATTERN_OPACITY } from './Patterns';

const words = ((key: string) => key) as unknown as Translate;

// By its path: in a test, importing a style sheet gives an empty one.
const css = readFileSync(
  join(
    dirname(require.resolve('@backstage/ui/package.json')),
    'dist/css/styles.css',
  ),
  'utf8',
);

describe('palette', () => {
  it.each([
    ...lenses.map(
      lens => [`components by ${lens}`, legendOf(lens, words)] as const,
    ),
    ...lenses.map(
      lens => [`areas by ${lens}`, groupLegendOf(lens, words)] as const,
    ),
    ...Object.entries({
      bandPaint,
      teamPaint,
      verificationPaint,
      currencyPaint,
    }).map(
      ([name, paints]) =>
        [name, Object.values<Paint>(paints).map(paint => ({ paint }))] as const,
    ),
  ])('tells one from another without colour: %s', (_, legend) => {
    const looks = legend.map(look =>
      [look.paint.pattern, 'mark' in look ? look.mark : undefined].join(' '),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it.each(['light', 'dark'] as const)('can be read and seen, %s', theme => {
    const colorOf = tokensOf(theme);
    const paints: Paint[] = [
      ...[statePaint, bandPaint, alignmentPaint, verificationPaint].flatMap(
        of => Object.values<Paint>(of),
      ),
      ...Object.values<Paint>(currencyPaint),
      ...Object.values<Paint>(teamPaint),
      ...[undefined, 0, 0.1, 0.4, 0.9].map(heatPaint),
      restPaint,
    ];
    const tooFaint = paints.flatMap(({ fill, stroke, text, pattern }) => [
      ...(contrast(colorOf(text), colorOf(fill)) < 4.8
        ? [`${text} on ${fill}`]
        : []),
      ...(pattern !== 'plain' &&
      contrast(
        mix(colorOf(patternColor), colorOf(fill), PATTERN_OPACITY),
        colorOf(fill),
      ) < 3
        ? [`${pattern} on ${fill}`]
        : []),
      ...(stroke !== fill && contrast(colorOf(stroke), colorOf(fill)) < 3
        ? [`${stroke} around ${fill}`]
        : []),
    ]);
    expect([...new Set(tooFaint)]).toEqual([]);

    const { fill, text, icon } = attention;
    expect(contrast(colorOf(text), colorOf(fill))).toBeGreaterThan(7);
    expect(contrast(colorOf(icon), colorOf(fill))).toBeGreaterThan(3);
    for (const line of [measured, expected]) {
      expect(
        contrast(colorOf(line), colorOf('var(--bui-bg-neutral-1)')),
      ).toBeGreaterThan(3);
    }
  });

  it('is the only module that gives a colour a meaning', () => {
    const root = join(__dirname, '..');
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(file => /(?<!\.test)\.tsx?$/.test(file))
      .filter(file => !file.endsWith('palette.ts'))
      .filter(file =>
        /--bui-(warning|announcement|accent|negative|positive|fg-(warning|announcement|negative|positive))\b/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(found).toEqual([]);
  });
});

/** Looks a colour up as a browser would in one of Backstage's two themes. */
function tokensOf(theme: 'light' | 'dark'): (value: string) => string {
  const [light, dark] = css.split("[data-theme-mode='dark'] {");
  const read = (block: string) =>
    [...block.matchAll(/(--bui-[\w-]+): ([^;]+);/g)].map(
      ([, name, value]) => [name, value] as const,
    );
  const tokens = new Map([
    ...read(light),
    ...(theme === 'dark' ? read(dark.split('}')[0]) : []),
  ]);
  const look = (value: string): string => {
    const [, name] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    const found = name ? tokens.get(name) : value;
    if (found === undefined) {
      throw new Error(`${name} is no token of the theme`);
    }
    return name ? look(found) : found;
  };
  return look;
}

/** As WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is seen of a colour that another shines through. */
function mix(over: string, under: string, opacity: number): string {
  const parts = [1, 3, 5].map(at => {
    const [top, below] = [over, under].map(color =>
      parseInt(color.slice(at, at + 2), 16),
    );
    return Math.round(top * opacity + below * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
