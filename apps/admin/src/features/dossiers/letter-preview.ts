import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api';

export type LetterDraft = components['schemas']['LetterPreviewRequest'];

/** The letter as a picture; asked anew whenever a word of it changes. */
export const letterQuery = (letter: LetterDraft) =>
  queryOptions({
    queryKey: ['letterPreview', JSON.stringify(letter)],
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // The picture holds personal data: it goes with its dialog.
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const { data } = await api.POST('/api/v1/letter-previews', {
        body: letter,
        parseAs: 'blob',
        signal,
      });
      return data as unknown as Blob;
    },
  });
