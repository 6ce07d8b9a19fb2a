const namespace = 'http://www.w3.org/2000/svg';
const paths = {
  ok: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8.5 12l2.5 2.5l4.5-5',
  bad: 'M12 4L2.5 20h19zM12 10v4M12 17v.01',
} as const;

/** A tick in a circle, or a triangle with a mark: the colour is never alone. */
export function markOf(kind: keyof typeof paths): SVGSVGElement {
  const mark = document.createElementNS(namespace, 'svg');
  mark.setAttribute('viewBox', '0 0 24 24');
  mark.setAttribute('aria-hidden', 'true');
  mark.setAttribute('class', 'mark');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[kind]);
  mark.append(path);
  return mark;
}
