import type { Content } from 'pdfmake/interfaces';

/** `a4-2up` puts two copies of the same A5 page side by side on one landscape A4 with a cut line. */
export const pageLayouts = ['a5', 'a4', 'a4-2up'] as const;
export type PageLayout = (typeof pageLayouts)[number];

export interface PrintFoot {
  /** The code that names the printed thing, repeated on every page. */
  readonly code?: string;
  /** 1 for the first print; later prints say that they are reprints. */
  readonly printNumber: number;
}

/**
 * Everything the renderer needs, as plain data: it crosses to another thread, so it holds no
 * functions. Text sizes inside `content` are named styles, never points, because the renderer
 * chooses the largest size at which a copy still fits on one page.
 */
export interface PrintDocument {
  readonly title: string;
  readonly layout: PageLayout;
  readonly content: Content[];
  /** What each copy is for, printed in its foot; an empty text prints no label. */
  readonly copies: readonly [string] | readonly [string, string];
  readonly foot: PrintFoot;
  /** Written across every page, so that nobody takes what is not issued for the real one. */
  readonly mark?: string;
}

const pointsPerMillimetre = 72 / 25.4;

/** Millimetres of paper in PostScript points. */
export const mm = (millimetres: number): number => millimetres * pointsPerMillimetre;

/** Width of the text on an A5 page with margins of 15 mm on the left and 10 mm on the right. */
export const a5TextWidth = mm(123);
