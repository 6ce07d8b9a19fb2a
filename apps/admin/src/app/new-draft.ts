import { linkOptions } from '@tanstack/react-router';
import { newIntentKey } from './intent-key';

/** Made here and never sent: the server cannot know them, and is not asked about them. */
const unsent = new Set<string>();

/** The id is made here, so that typing can begin before the server has answered. */
export function newDraft(): { draftId: string } {
  const draftId = newIntentKey();
  unsent.add(draftId);
  return { draftId };
}

export const newIntakeAddress = () => linkOptions({ to: '/intake/$draftId', params: newDraft() });

export const isUnsentDraft = (draftId: string): boolean => unsent.has(draftId);

/** From the first attempt on only the server can say whether it arrived. */
export const draftIsSent = (draftId: string): void => void unsent.delete(draftId);
