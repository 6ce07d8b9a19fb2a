import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../features/access/password-field';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { api, read } from '../api';
import { useCommand } from '../use-command';

const shortest = 12;
const nothing = { oldPassword: '', newPassword: '', again: '' };
type Passwords = typeof nothing;

interface OwnPasswordFormProps {
  sentence: string;
  /** The other way out: back to the work, or out of the session. */
  leave: { label: string; onLeave: () => void };
  onChanged?: () => void;
}

/** The old password, the new one and the new one again; the server says what is wrong with them. */
export function OwnPasswordForm({ sentence, leave, onChanged }: OwnPasswordFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Passwords>(nothing);
  const [wasTried, setTried] = useState(false);
  const command = useOwnPassword(onChanged);
  const refused = fieldMessages(command.error);
  const missing = useMissing(typed);
  const change = (part: Partial<Passwords>) => setTyped((before) => ({ ...before, ...part }));
  const messageOf = (name: keyof Passwords) =>
    wasTried ? (missing[name] ?? refused[name]) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(missing);
    if (wrong) return document.getElementById(wrong)?.focus();
    command.run({ oldPassword: typed.oldPassword, newPassword: typed.newPassword });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{sentence}</Text>
        <ProblemAlert error={command.error} takesFocus />
        <PasswordField
          id="oldPassword"
          label={t('access.oldPassword')}
          autoFocus
          value={typed.oldPassword}
          onChange={(oldPassword) => change({ oldPassword })}
          error={messageOf('oldPassword')}
        />
        <PasswordField
          id="newPassword"
          label={t('access.newPassword', { count: shortest })}
          autoComplete="new-password"
          value={typed.newPassword}
          onChange={(newPassword) => change({ newPassword })}
          error={messageOf('newPassword')}
        />
        <PasswordField
          id="again"
          label={t('access.newPasswordAgain')}
          autoComplete="new-password"
          value={typed.again}
          onChange={(again) => change({ again })}
          error={messageOf('again')}
        />
        <Group justify="flex-end" align="flex-start">
          <Button onClick={leave.onLeave}>{leave.label}</Button>
          <MainAct submits label={t('access.changePassword')} isPending={command.isPending} />
        </Group>
      </Stack>
    </form>
  );
}

function useMissing({ oldPassword, newPassword, again }: Passwords): Partial<Passwords> {
  const { t } = useTranslation();
  return {
    ...(oldPassword ? {} : { oldPassword: t('access.oldPasswordMissing') }),
    ...(newPassword.length < shortest
      ? { newPassword: t('access.newPasswordShort', { count: shortest }) }
      : {}),
    ...(again === newPassword ? {} : { again: t('access.newPasswordDiffers') }),
  };
}

function useOwnPassword(onChanged?: () => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useCommand({
    send: (body: { oldPassword: string; newPassword: string }) =>
      read(api.PUT('/api/v1/me/password', { body })),
    onDone: async () => {
      say(t('access.passwordChanged'));
      onChanged?.();
      // What was refused before the change is asked for again.
      await queryClient.invalidateQueries();
      await router.invalidate();
    },
  });
}
