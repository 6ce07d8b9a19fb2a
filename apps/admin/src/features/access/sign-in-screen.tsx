import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials, Me } from '../../app/session';
import { languages } from '../../i18n';
import { usePageTitle } from '../../ui/page-title';
import { CounterChoice } from './counter-choice';
import { CredentialsForm } from './credentials-form';
import { rememberCounter } from './remembered-counter';
import classes from './sign-in-screen.module.css';
import { useSignIn } from './use-sign-in';

interface Chooser {
  me: Me;
  credentials: Credentials;
}

export function SignInScreen() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const [chooser, setChooser] = useState<Chooser>();
  usePageTitle(t('access.signIn'));

  const start = async () => {
    // Nothing that another person's session left may be shown.
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    await navigate({ href: next ?? '/', replace: true });
  };
  const signIn = useSignIn((me, credentials) => {
    const mustChoose = !me.counter && !credentials.counterId && me.counters.length > 0;
    if (mustChoose) setChooser({ me, credentials });
    else void start();
  });
  const chooseCounter = (counterId: string) => {
    if (!chooser) return;
    rememberCounter(counterId);
    signIn.signIn({ ...chooser.credentials, counterId });
  };

  return (
    <main className={classes.page}>
      <div className={classes.crest}>
        <p className={classes.product}>{t('common.oneStop')}</p>
        <p>{t('access.product')}</p>
        <p className={classes.sentence}>{t('access.sentence')}</p>
      </div>
      <div className={classes.card}>
        <h1>{t('access.signIn')}</h1>
        {chooser ? (
          <CounterChoice
            counters={chooser.me.counters}
            isPending={signIn.isPending}
            failure={signIn.failure}
            onChoose={chooseCounter}
            onSkip={() => void start()}
          />
        ) : (
          <CredentialsForm {...signIn} onSubmit={signIn.signIn} />
        )}
        <Group gap="xs" mt="lg" className={classes.languages}>
          {languages.map((language) => (
            <Button
              key={language}
              variant="subtle"
              size="compact-sm"
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => void i18n.changeLanguage(language)}
            >
              {t(language === 'vi' ? 'shell.vietnamese' : 'shell.english')}
            </Button>
          ))}
        </Group>
      </div>
    </main>
  );
}
