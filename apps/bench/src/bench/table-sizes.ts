import type { Office } from './office';

/** The product on a table of so many dossiers. */
export interface Sized {
  readonly office: Office;
  readonly dossiers: number;
}

/** The same product on a table and on one ten times as large. */
export interface TableSizes {
  readonly small: Sized;
  readonly large: Sized;
}

export interface Effort {
  readonly rounds: number;
  readonly requests: number;
}

export const sizeInWords = ({ dossiers }: Sized): string =>
  `${dossiers.toLocaleString('en')} dossiers`;
