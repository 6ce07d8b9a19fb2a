import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './clock.module.css';
import type { ClockReport } from './get-clock';

const late = ['late', 'overdue'];
const warns = ['dueSoon'];

const toneOf = (verdict: string) =>
  late.includes(verdict) ? 'danger' : warns.includes(verdict) ? 'warn' : undefined;

/** Three definitions side by side, each named; where they differ the reason stands below. */
export function Verdicts({ clock }: { clock: ClockReport }) {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <Section title={t('dossiers.verdicts')}>
      <dl className={classes.verdicts}>
        {clock.verdicts.map(({ definition, verdict, dueOn }) => (
          <div key={definition} className={classes.verdict} data-tone={toneOf(verdict)}>
            <dt>{t(`dossiers.definition.${definition}`)}</dt>
            <dd>
              <strong>{t(`dossiers.verdict.${verdict}`)}</strong>
              {dueOn && (
                <Text component="span" display="block" c="dimmed">
                  {t('dossiers.verdictDue', { date: date(dueOn) })}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {clock.differences.length > 0 && (
        <List mt="sm">
          {clock.differences.map(({ code, sentence }) => (
            <List.Item key={code}>{sentence[language]}</List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
