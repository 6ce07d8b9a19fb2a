import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { readScan } from '../../ui/scan-kinds';
import { useScanTarget } from '../../ui/scan-listener';
import { useFormats } from '../../ui/use-formats';
import { FeeStep } from './fee-step';
import type { Dossier } from './get-results';
import { collectorOf, compareCard, lackingSteps, newHandBack } from './hand-back';
import { IdentityStep } from './identity-step';
import { PapersStep } from './papers-step';
import { useReturnAct } from './return-acts';
import { SignatureStep } from './signature-step';
import { useKeptHandBack } from './use-kept-hand-back';

interface HandBackPanelProps {
  dossier: Dossier;
  etag: string;
  /** It is handed out; whoever took it is asked how they were served. */
  onReturned: () => void;
}

/** The hand-back on one screen: who, what is still to be paid, which papers, signature, then one key. */
export function HandBackPanel({ dossier, etag, onReturned }: HandBackPanelProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { say, warn } = useAnnouncer();
  const { handBack, card, change, setCard, forget } = useKeptHandBack(dossier.id, () =>
    newHandBack(t('returns.relation.owner'), dossier),
  );
  const act = useReturnAct(() => {
    forget();
    say(t('returns.returned.said', { time: time(officeClock.now().toISOString()) }));
    onReturned();
  });

  const onCard = (raw: string) => {
    const reading = readScan(raw, ['personCard', 'personalId']);
    if (!reading.ok) return;
    const verdict = compareCard(reading.scan.value, handBack, dossier);
    setCard(verdict);
    const { card: shown, value } = reading.scan;
    // Of somebody the dossier does not name, the card says the name as well.
    const stranger = handBack.who === 'other' && shown ? { fullName: shown.fullName } : {};
    change({ idLastFour: value.slice(-4), ...stranger });
    const sentence = t(`returns.card.${verdict}`);
    if (verdict === 'other') warn(sentence);
    else say(sentence);
  };
  useScanTarget(onCard, (raw) => readScan(raw, ['personCard', 'personalId']).ok);

  const lacking = lackingSteps(handBack, dossier);
  const lack = lacking[0];
  const step = { dossier, handBack, change };
  return (
    <Stack gap="sm">
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        <div>
          <IdentityStep {...step} card={card} onOther={() => setCard(undefined)} />
          <FeeStep dossier={dossier} />
        </div>
        <div>
          <PapersStep {...step} />
          <SignatureStep {...step} />
        </div>
      </SimpleGrid>
      <MainAct
        label={t('dossier.action.returnResult')}
        isPending={act.isPending}
        blockedBecause={lack && t(`returns.lack.${lack}`)}
        onRun={() =>
          act.run(
            { id: dossier.id, action: 'returnResult', collector: collectorOf(handBack, dossier) },
            etag,
          )
        }
      />
    </Stack>
  );
}
