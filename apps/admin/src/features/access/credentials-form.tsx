import { Alert, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rememberedUsername, type Credentials } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { PasswordField } from './password-field';

interface CredentialsFormProps {
  onSubmit: (credentials: Credentials) => void;
  isPending: boolean;
  refusal?: string;
  wait?: string;
  failure: Error | null;
}

export function CredentialsForm(props: CredentialsFormProps) {
  const { onSubmit, isPending, refusal, wait, failure } = props;
  const { t } = useTranslation();
  const usernameInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const [username, setUsername] = useState(rememberedUsername);
  const [password, setPassword] = useState('');
  const [wasTried, setTried] = useState(false);
  const missing = {
    username: wasTried && !username.trim() ? t('access.usernameMissing') : undefined,
    password: wasTried && !password ? t('access.passwordMissing') : undefined,
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!username.trim()) return usernameInput.current?.focus();
    if (!password) return passwordInput.current?.focus();
    onSubmit({ username: username.trim().toLowerCase(), password });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {refusal && (
          <Alert
            role="alert"
            color="danger"
            variant="outline"
            icon={<IconAlertTriangle aria-hidden />}
          >
            {refusal}
          </Alert>
        )}
        <ProblemAlert error={failure} />
        <TextInput
          ref={usernameInput}
          id="username"
          label={t('access.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={missing.username}
        />
        <PasswordField
          ref={passwordInput}
          value={password}
          onChange={setPassword}
          error={missing.password}
        />
        <MainAct
          submits
          fullWidth
          label={t('access.signIn')}
          isPending={isPending}
          blockedBecause={wait}
        />
      </Stack>
    </form>
  );
}
