import { useTranslation } from 'react-i18next';
import type { Command } from '../../app/use-command';
import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { IntakeRequest } from './intake-form';
import type { Dossier } from './open-dossier';
import type { Intake } from './use-intake';

export type IntakeDialogName = 'requestSupplement' | 'proposeRefusal' | 'handOver';

interface IntakeDialogProps {
  name: Exclude<IntakeDialogName, 'handOver'>;
  intake: Intake;
  command: Command<IntakeRequest, Dossier>;
  onConfirm: (
    words: Pick<IntakeRequest, 'firstAct' | 'reason' | 'lines' | 'deadline' | 'legalGround'>,
  ) => void;
  onClose: () => void;
}

/** The two ways out when the papers do not suffice; both number the dossier. */
export function IntakeDialog({ name, intake, command, onConfirm, onClose }: IntakeDialogProps) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const { form, facts, saver } = intake;
  const stateOf = (no: number) => form.ticks.find((tick) => tick.no === no)?.state;
  const common = {
    act: t(`dossier.action.${name}`),
    papers: facts.papers,
    firstLines: linesFromTicks(facts.papers, stateOf, sentence),
    keptAs: `${name}.${saver.draftId}`,
    isPending: command.isPending,
    error: command.error,
    onClose,
  };
  if (name === 'requestSupplement')
    return (
      <SupplementDialog
        {...common}
        consequence={t('intake.supplementConsequence')}
        onConfirm={(request) => onConfirm({ firstAct: name, ...request })}
      />
    );
  return (
    <RefusalDialog
      {...common}
      onConfirm={(proposal) => onConfirm({ firstAct: name, ...proposal })}
    />
  );
}
