import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Tokens = Map<string, string>;

function tokensIn(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\s*;/gi)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}

const file = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const [lightBlock = '', darkBlock = ''] = file.split("[data-mantine-color-scheme='dark']");
const light = tokensIn(lightBlock);
const dark = new Map([...light, ...tokensIn(darkBlock)]);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, ink: string, ground: string): number {
  const colours = [ink, ground].map((name) => {
    const value = tokens.get(name);
    if (!value) throw new Error(`There is no token --${name}`);
    return luminance(value);
  });
  return (Math.max(...colours) + 0.05) / (Math.min(...colours) + 0.05);
}

const grounds = ['surface', 'canvas', 'selected', 'hover'];
const words = ['ink', 'ink-2', 'ink-3', 'primary', 'primary-hover'].flatMap((ink) =>
  grounds.map((ground) => [ink, ground] as const),
);
const tints = ['ok', 'warn', 'danger', 'info', 'paused', 'post', 'neutral'].flatMap((tint) => [
  [tint, `${tint}-tint`] as const,
  [tint, 'surface'] as const,
]);
const pairs = [
  ...words,
  ...tints,
  ['placeholder', 'surface'],
  ['disabled', 'neutral-tint'],
  ['disabled', 'surface'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['on-header', 'header'],
  ['on-display', 'display'],
  ['on-display-newest', 'display-newest'],
] as const;
const marks = [
  ...['surface', 'canvas', 'selected'].map((ground) => ['line-strong', ground] as const),
  ...grounds.map((ground) => ['focus', ground] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, tokens) => {
  it.each(pairs)('--%s on --%s is read at arm’s length', (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(4.49);
  });

  it.each(marks)('--%s stands out from --%s', (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('has the same contrast as the design for white on the main act', () => {
  expect(contrast(light, 'on-primary', 'primary')).toBeCloseTo(8.4, 1);
});
