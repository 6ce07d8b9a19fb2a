import { linkOptions } from '@tanstack/react-router';
import { newIntentKey } from '../../app/intent-key';

/** The id is made here, so that typing can begin before the server has answered. */
export const newDraft = () => ({ draftId: newIntentKey() });

export const newIntakeAddress = () => linkOptions({ to: '/intake/$draftId', params: newDraft() });
