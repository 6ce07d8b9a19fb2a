import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { api, read } from '../../app/api';
import { fieldMessages } from '../../ui/problem-error';
import type { IntakeForm } from './intake-form';
import { checkRequestOf } from './intake-request';

export type IntakeCheck = components['schemas']['IntakeCheckResponse'];

const settleMs = 350;
const askAgainMs = 30_000;

/** What reception would refuse or promise now; asked again once the form has been still. */
export function useIntakeCheck(form: IntakeForm) {
  const now = JSON.stringify(checkRequestOf(form) ?? null);
  const [asked] = useDebouncedValue(now, settleMs);
  const body = JSON.parse(asked) as ReturnType<typeof checkRequestOf> | null;
  const query = useQuery({
    queryKey: ['intakeCheck', asked],
    queryFn: () => {
      if (!body) throw new Error('There is no case to check');
      return read(api.POST('/api/v1/intake-checks', { body }));
    },
    enabled: body !== null,
    placeholderData: keepPreviousData,
    // Another counter may receive the same person at any moment.
    staleTime: 0,
    refetchInterval: askAgainMs,
    retry: false,
  });
  // An answer for another procedure would promise a wrong date.
  const isOfThisProcedure = body?.procedureCode === form.procedureCode;
  return {
    ...query,
    data: body && isOfThisProcedure ? query.data : undefined,
    /** The answer is about what stands on the screen now, not about what stood there before. */
    isCurrent: asked === now && !query.isPlaceholderData && !query.isError,
  };
}

/** The catalogue knows no limit: the page asks for it, which is no failure. */
export const isMissingLimit = (error: Error | null): boolean => 'limit' in fieldMessages(error);

/** Neither a number nor a full name nor a file: there is nothing to compare with. */
export function isNobodyEntered(form: IntakeForm): boolean {
  const { personalId, taxNumber, fullName, files } = checkRequestOf(form) ?? {};
  return !personalId && !taxNumber && !files && !fullName?.includes(' ');
}
