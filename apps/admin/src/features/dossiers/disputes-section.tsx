import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DisputeWords } from '../../app/work/dispute-words';
import { dossierDisputesQuery, proofSheetAddress } from '../../app/work/disputes';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import { DisputeDialog, disputeAct } from './dispute-dialog';
import type { DossierSheet } from './dossier-sheet';
import type { ClockReport } from './get-clock';

const lateVerdicts = ['late', 'overdue'];

interface DisputesSectionProps extends DossierSheet {
  clock: ClockReport;
}

/** A verdict that blames somebody may be answered; the answer stands beside it. */
export function DisputesSection({ dossier, reason, clock }: DisputesSectionProps) {
  const { t } = useTranslation();
  const may = useMay();
  const list = useListState();
  const search: { do?: string } = useSearch({ strict: false });
  const query = useQuery(dossierDisputesQuery(dossier.id, reason));
  const items = query.data?.items ?? [];
  const open = items.filter(({ state }) => state === 'open').map(({ definition }) => definition);
  const late = clock.verdicts.filter(
    ({ definition, verdict }) => lateVerdicts.includes(verdict) && !open.includes(definition),
  );
  const mayFile = may('dossier.transfer') && late.length > 0;
  if (items.length === 0 && !mayFile && !query.error) return null;
  return (
    <Section
      title={t('disputes.section')}
      acts={
        mayFile && (
          <Button onClick={() => list.keep({ do: disputeAct })}>{t('disputes.dispute')}</Button>
        )
      }
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && items.length === 0 && <Text c="dimmed">{t('disputes.none')}</Text>}
      <Stack gap="md">
        {items.map((dispute) => (
          <div key={dispute.id}>
            <DisputeWords dispute={dispute} />
            {may('dossier.read') ? (
              <ScreenLink
                address={linkOptions({
                  to: '/lateness-disputes',
                  search: { state: dispute.state, id: dispute.id },
                })}
              >
                {t('disputes.open')}
              </ScreenLink>
            ) : (
              <Anchor
                href={`${proofSheetAddress(dispute.id)}?reason=${encodeURIComponent(reason ?? '')}`}
                target="_blank"
              >
                {t('disputes.print')}
              </Anchor>
            )}
          </div>
        ))}
      </Stack>
      {search.do === disputeAct && mayFile && (
        <DisputeDialog dossier={dossier} late={late} onClose={() => list.keep({ do: undefined })} />
      )}
    </Section>
  );
}
