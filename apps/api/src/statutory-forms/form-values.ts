import type { TextValues } from './placeholder-text';

export type TableRow = Readonly<Record<string, string>>;

/** Everything that one print of a form shows. */
export interface FormValues {
  readonly texts: TextValues;
  /** Rows of the form's table; a table without rows is left out. */
  readonly rows?: readonly TableRow[];
  /** What the QR code says; it holds no personal data. */
  readonly qr?: string;
}
