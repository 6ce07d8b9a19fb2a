import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery, signIn, type Credentials, type Me } from '../../app/session';
import { isProblemOf } from '../../ui/problem-error';
import { useWaitCounter } from './use-wait-counter';

const usualWaitSeconds = 30;

/** Signing in, with the one sentence for a wrong pair and the counter of the throttle. */
export function useSignIn(onSignedIn: (me: Me, credentials: Credentials) => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [secondsLeft, wait] = useWaitCounter();
  const mutation = useMutation({
    mutationFn: async (credentials: Credentials) => {
      await signIn(credentials);
      return queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    onSuccess: onSignedIn,
    onError: (error) => {
      if (isProblemOf(error, 'tooManyAttempts', 'tooManyRequests'))
        wait(error.retryAfterSeconds ?? usualWaitSeconds);
    },
  });
  const isWrong = isProblemOf(mutation.error, 'signInRefused', 'unauthenticated');
  const isThrottled = isProblemOf(mutation.error, 'tooManyAttempts', 'tooManyRequests');
  return {
    signIn: (credentials: Credentials) => {
      if (secondsLeft === 0 && !mutation.isPending) mutation.mutate(credentials);
    },
    isPending: mutation.isPending,
    refusal: isWrong ? t('access.wrong') : undefined,
    wait: secondsLeft > 0 ? t('access.wait', { seconds: secondsLeft }) : undefined,
    /** Anything else: no connection, a fault of the server. */
    failure: isWrong || isThrottled ? null : mutation.error,
  };
}
