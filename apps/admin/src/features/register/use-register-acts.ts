import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import type { BookKey } from './get-registers';

/** Entering what was received, and closing the year. */
export function useRegisterActs(path: BookKey) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const command = useCommand({
    send: ({ action }: { action: 'enter' | 'close'; done?: () => void }, header) =>
      read(
        api.POST('/api/v1/registers/{unitId}/{year}/actions', {
          params: { path, header },
          body: { action },
        }),
      ),
    changes: [['registers']],
    onDone: (book, { action, done }) => {
      say(t(`register.done.${action}`, { no: book.lastNo }));
      done?.();
    },
  });
  return {
    act: (action: 'enter' | 'close', done?: () => void) => command.run({ action, done }),
    isPending: command.isPending,
    error: command.error,
    retry: command.retry,
  };
}
