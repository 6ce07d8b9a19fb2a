import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { api, read } from '../../app/api';
import { fieldMessages } from '../../ui/problem-error';
import { checkRequestOf, type IntakeForm } from './intake-form';

export type IntakeCheck = components['schemas']['IntakeCheckResponse'];

const settleMs = 350;

/** What reception would refuse or promise now; asked again once the form has been still. */
export function useIntakeCheck(form: IntakeForm) {
  const [asked] = useDebouncedValue(JSON.stringify(checkRequestOf(form) ?? null), settleMs);
  const body = JSON.parse(asked) as ReturnType<typeof checkRequestOf> | null;
  const query = useQuery({
    queryKey: ['intakeCheck', asked],
    queryFn: () => {
      if (!body) throw new Error('There is no case to check');
      return read(api.POST('/api/v1/intake-checks', { body }));
    },
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  // An answer for another procedure would promise a wrong date.
  const isOfThisProcedure = body?.procedureCode === form.procedureCode;
  return { ...query, data: body && isOfThisProcedure ? query.data : undefined };
}

/** The catalogue knows no limit: the page asks for it, which is no failure. */
export const isMissingLimit = (error: Error | null): boolean => 'limit' in fieldMessages(error);
