import type { Score } from './tracking-api';

const namespace = 'http://www.w3.org/2000/svg';

const mouths: Record<Score, string> = {
  3: 'M10 18a7 7 0 0 0 12 0z',
  2: 'M10 19c3 3 9 3 12 0',
  1: 'M10 22c3-3 9-3 12 0',
};

/** Drawn, since not every phone has the same faces in its font; the word beside it says it all. */
export function faceOf(score: Score): SVGSVGElement {
  const face = document.createElementNS(namespace, 'svg');
  face.setAttribute('viewBox', '0 0 32 32');
  face.setAttribute('class', 'face');
  face.setAttribute('aria-hidden', 'true');
  const lines = `M16 2a14 14 0 1 0 0 28a14 14 0 1 0 0-28 M11 12v2 M21 12v2 ${mouths[score]}`;
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', lines);
  face.append(path);
  return face;
}
