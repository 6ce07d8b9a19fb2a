import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { myDraftsQuery, ownDayQuery } from './get-own-work';

/** The drafts that one left, the newest at hand. */
export function OwnDrafts() {
  const { t } = useTranslation();
  const drafts = useQuery(myDraftsQuery);
  const [newest] = drafts.data?.items ?? [];
  return (
    <Section title={t('home.drafts')}>
      {drafts.error && <Text>{t('home.draftsUnknown')}</Text>}
      {drafts.data && !newest && <Text c="dimmed">{t('home.noDrafts')}</Text>}
      {newest && (
        <Group gap="md">
          <ScreenLink
            address={linkOptions({ to: '/intake/$draftId', params: { draftId: newest.id } })}
          >
            {t('home.continueDraft', {
              name: [newest.procedureName ?? t('home.unnamed'), newest.applicantName]
                .filter(Boolean)
                .join(' · '),
            })}
          </ScreenLink>
          <ScreenLink address={linkOptions({ to: '/intake' })}>{t('home.allDrafts')}</ScreenLink>
        </Group>
      )}
    </Section>
  );
}

/** One's own day; a count that is not known is not shown as nought. */
export function OwnDay() {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const day = useQuery(ownDayQuery);
  if (!day.data) return null;
  const { received, returned, rightFirstTime } = day.data;
  return (
    <Section title={t('home.today')}>
      <Group gap="xl">
        <Text>{t('home.received', { count: received.numerator })}</Text>
        <Text>{t('home.returned', { count: returned.numerator })}</Text>
        {rightFirstTime.value !== null && (
          <Text title={t('home.rightFirstTimeMeans')}>
            {t('home.rightFirstTime', {
              share: percent(rightFirstTime.value),
              count: number(rightFirstTime.numerator),
              of: number(rightFirstTime.denominator ?? 0),
            })}
          </Text>
        )}
      </Group>
    </Section>
  );
}
