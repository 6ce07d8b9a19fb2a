import type { TemplateChange } from './get-settings';

/** A template's author stands under other names; what came with the product has none. */
export type TemplateRow = TemplateChange & { setBy: string | null; setAt: string | null };

export const templateRow = (change: TemplateChange): TemplateRow => ({
  ...change,
  setBy: change.writtenBy,
  setAt: change.writtenBy ? change.writtenAt : null,
});
