import type { Cost, Verdict } from './comparison';

const number = (value: number, digits = 0): string => value.toFixed(digits);

function row(side: string, { node, postgres, perSecond }: Cost): string {
  return [
    `    ${side.padEnd(34)}`,
    `${number(node).padStart(7)} µs Node`,
    `${number(postgres).padStart(7)} µs PostgreSQL`,
    `${number(node + postgres).padStart(7)} µs together`,
    `${number(perSecond).padStart(6)}/s`,
  ].join('  ');
}

/** One comparison as people read it. */
export function linesOf(verdict: Verdict): string[] {
  const { name, figure, goal, ratio, interval, isMet, unit = 'x', costs = [], note } = verdict;
  const wanted = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  const [low, high] = interval;
  return [
    `${isMet ? 'met   ' : 'MISSED'} ${name}: ${figure} ${number(ratio, 2)}${unit} (95 % ${number(low, 2)} to ${number(high, 2)}), goal ${wanted}${unit}, ${verdict.ratios.length} rounds`,
    ...costs.map(({ side, cost }) => row(side, cost)),
    ...(note ? [`    ${note}`] : []),
  ];
}
