import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { Doubt } from './doubt';
import type { Guidance } from './get-guidance';
import classes from './guidance.module.css';
import { useGuidanceWords } from './use-guidance-words';

interface PromisedTimeProps {
  guidance: Guidance;
  /** Reckoned at an earlier hour: the limit holds, the date does not. */
  isKept?: boolean;
}

/** The limit, the date if it were handed in now, and how far either may be relied on. */
export function PromisedTime({ guidance, isKept }: PromisedTimeProps) {
  const { t, i18n } = useTranslation();
  const { longDateTime } = useFormats();
  const words = useGuidanceWords();
  const { limit, limitMark, appointment } = guidance;
  if (!limit) return <Doubt>{t('guidance.limitUnknown')}</Doubt>;
  return (
    <>
      <Text>{words.limit(limit)}</Text>
      {limitMark === 'check' && <Doubt>{t('guidance.limitToCheck')}</Doubt>}
      {isKept ? (
        <Doubt>{t('guidance.dateNotReckoned')}</Doubt>
      ) : appointment ? (
        <>
          <Text className={classes.date}>
            {t('guidance.ifNow', { date: longDateTime(appointment.dueAt) })}
          </Text>
          <Text size="xs" c="dimmed">
            {appointment.sentence[i18n.language === 'en' ? 'en' : 'vi']}
          </Text>
        </>
      ) : (
        <Doubt>{t('guidance.noCalendar')}</Doubt>
      )}
    </>
  );
}
