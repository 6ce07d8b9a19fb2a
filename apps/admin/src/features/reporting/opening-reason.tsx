import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MainAct } from '../../ui/main-act';
import { Section } from '../../ui/section';
import { shortestReason } from '../../ui/shortest-reason';

const longest = 200;

/** Who looks at names beyond the own work says why first; the reason stands in the journal. */
export function OpeningReason({ onGiven }: { onGiven: (reason: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const reason = text.normalize('NFC').trim();
  return (
    <Section title={t('reports.reason.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.length >= shortestReason) onGiven(reason);
        }}
      >
        <Stack gap="md" maw={640}>
          <Text>{t('reports.reason.why')}</Text>
          <TextInput
            label={t('reports.reason.label')}
            maxLength={longest}
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={wasTried && reason.length < shortestReason && t('reports.reason.short')}
          />
          <MainAct label={t('reports.reason.open')} submits />
        </Stack>
      </form>
    </Section>
  );
}
