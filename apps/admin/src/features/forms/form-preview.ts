import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api';
import type { FormBlock, FormName, FormSample } from './get-forms';

export interface PreviewQuestion {
  form: FormName;
  no: number;
  blocks: readonly FormBlock[];
  sample: FormSample;
}

/** The blocks as a PDF; asked anew whenever they change. */
export const previewQuery = ({ form, no, blocks, sample }: PreviewQuestion) =>
  queryOptions({
    queryKey: ['formPreview', form, no, sample, JSON.stringify(blocks)],
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    queryFn: async () => {
      const { data } = await api.POST('/api/v1/form-previews', {
        body: { form, no, blocks: [...blocks], sample },
        parseAs: 'blob',
      });
      return data as unknown as Blob;
    },
  });
