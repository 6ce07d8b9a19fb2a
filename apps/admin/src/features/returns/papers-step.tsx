import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { originalsOf, resultPapersOf, toggled } from './hand-back';
import type { StepProps } from './identity-step';

/** Each result and each original is ticked by itself: nothing is handed over by the dozen. */
export function PapersStep({ dossier, handBack, change }: StepProps) {
  const { t } = useTranslation();
  const results = resultPapersOf(dossier);
  const originals = originalsOf(dossier);
  return (
    <Section
      title={t('returns.step.papers')}
      note={t('returns.papers.count', { done: handBack.given.length, count: results.length })}
    >
      <Stack gap="xs">
        {results.map(({ no, name }) => (
          <Checkbox
            key={no}
            label={[t('returns.papers.result'), name].filter(Boolean).join(': ')}
            checked={handBack.given.includes(no)}
            onChange={(event) =>
              change({ given: toggled(handBack.given, no, event.currentTarget.checked) })
            }
          />
        ))}
        {originals.length > 0 && (
          <Text fw={600} mt="xs">
            {t('returns.papers.originals')}
          </Text>
        )}
        {originals.map(({ no, shortName }) => (
          <Checkbox
            key={no}
            label={shortName}
            checked={handBack.originals.includes(no)}
            onChange={(event) =>
              change({ originals: toggled(handBack.originals, no, event.currentTarget.checked) })
            }
          />
        ))}
        {originals.length > handBack.originals.length && (
          <Text size="xs" c="dimmed">
            {t('returns.papers.kept', { count: originals.length - handBack.originals.length })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
