import { checkCompleteness, type ComponentTick } from '@motcua/dossier-domain';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComponentChecklist } from '../../ui/component-checklist';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ActForm } from './act-form';
import { papersOf, ticksOf } from './dossier-papers';

/** The papers that were asked for, ticked anew; what is still missing blocks. */
export function SupplementReceiptDialog({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const request = dossier.supplementRequests.findLast(({ receivedAt }) => receivedAt === null);
  const asked = new Set(request?.lines.map(({ no }) => no));
  const isAsked = ({ no }: { no: number }) => asked.size === 0 || asked.has(no);
  const [ticks, setTicks] = useState<ComponentTick[]>(() =>
    ticksOf(dossier)
      .filter(isAsked)
      .map((tick) => ({ ...tick, state: 'unmarked', kind: null, copies: 0, sheets: 0 })),
  );
  const papers = papersOf(dossier);
  const { missing } = checkCompleteness(papers.filter(isAsked), ticks);
  const lacking = missing.map(({ shortName }) => shortName).join('; ');
  const components = ticks
    .filter(({ state }) => state !== 'unmarked')
    .map(({ kind, note, ...tick }) => ({
      ...tick,
      kind: kind ?? undefined,
      note: note || undefined,
    }));
  return (
    <ConfirmDialog
      {...common}
      act={label}
      size={980}
      consequence={t(`dossiers.clockPolicy.${dossier.clock.policy}`)}
      blockedBecause={lacking ? t('problem.missingPapers', { papers: lacking }) : undefined}
      onConfirm={() => send({ components })}
    >
      {request && <Text>{request.reason}</Text>}
      <ComponentChecklist papers={papers.filter(isAsked)} ticks={ticks} onChange={setTicks} />
    </ConfirmDialog>
  );
}
