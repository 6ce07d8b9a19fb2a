import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../features/access/password-field';
import { useSignIn } from '../../features/access/use-sign-in';
import { KeyLayer } from '../../ui/keys';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { rememberedUsername, useMe, useSignOut } from '../session';
import { sessionLock, type LockCause } from '../session-lock';
import classes from './lock-screen.module.css';

export const useLockCause = (): LockCause | undefined =>
  useSyncExternalStore(sessionLock.subscribe, sessionLock.current);

/** Covers the work without touching it; a native dialog makes everything behind it inert. */
export function LockScreen({ cause }: { cause: LockCause }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      <KeyLayer>
        <UnlockForm cause={cause} />
      </KeyLayer>
    </dialog>
  );
}

const sentences = {
  idle: 'access.lockedIdle',
  expired: 'access.lockedExpired',
  person: 'access.lockedByPerson',
} as const;

function UnlockForm({ cause }: { cause: LockCause }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { staff, counter, idleLockMinutes } = useMe();
  const signOut = useSignOut();
  const [password, setPassword] = useState('');
  const { signIn, isPending, refusal, wait, failure } = useSignIn(() => {
    sessionLock.unlock();
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password) signIn({ username: rememberedUsername(), password, counterId: counter?.id });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <h1 className={classes.title} id="lock-title">
          <IconLock size={22} aria-hidden /> {t('access.locked')}
        </h1>
        <div>
          <Text fw={600}>{staff.fullName}</Text>
          <Text>{t(sentences[cause], { minutes: idleLockMinutes })}</Text>
        </div>
        {refusal && (
          <Alert role="alert" color="danger" variant="outline">
            {refusal}
          </Alert>
        )}
        <ProblemAlert error={failure} />
        <PasswordField autoFocus value={password} onChange={setPassword} />
        <MainAct
          submits
          fullWidth
          label={t('access.unlock')}
          isPending={isPending}
          blockedBecause={wait}
        />
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('access.otherPerson')}
        </Button>
      </Stack>
    </form>
  );
}
