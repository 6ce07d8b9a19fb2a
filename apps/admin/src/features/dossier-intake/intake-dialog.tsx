import { useTranslation } from 'react-i18next';
import { useReasonCodes } from '../dossiers/get-act-reasons';
import { LetterPane } from '../dossiers/letter-pane';
import { useMe } from '../../app/session';
import type { Command } from '../../app/use-command';
import { useDeadlineDays } from '../../app/work/use-deadline-days';
import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import { RefusalDialog } from '../../ui/refusal-dialog';
import { SupplementDialog } from '../../ui/supplement-dialog';
import type { FirstActWords } from './first-act-form';
import { requestOf, type IntakeRequest } from './intake-request';
import type { Dossier } from './open-dossier';
import type { Intake } from './use-intake';

export type IntakeDialogName = 'requestSupplement' | 'proposeRefusal' | 'handOver';

interface IntakeDialogProps {
  name: Exclude<IntakeDialogName, 'handOver'>;
  intake: Intake;
  command: Command<IntakeRequest, Dossier>;
  onConfirm: (words: FirstActWords) => void;
  onClose: () => void;
}

/** The two ways out when the papers do not suffice; both number the dossier. */
export function IntakeDialog({ name, intake, command, onConfirm, onClose }: IntakeDialogProps) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const { form, facts, saver } = intake;
  const days = useDeadlineDays(useMe().unit);
  const stateOf = (no: number) => form.ticks.find((tick) => tick.no === no)?.state;
  const common = {
    act: t(`dossier.action.${name}`),
    papers: facts.papers,
    reasonCodes: useReasonCodes(name),
    firstLines: linesFromTicks(facts.papers, stateOf, sentence),
    keptAs: `${name}.${saver.draftId}`,
    isPending: command.isPending,
    error: command.error,
    onClose,
  };
  // What a letter does not say stays out of it.
  const {
    charges: _charges,
    notDuplicate: _decided,
    note: _note,
    earlierAppointment: _promise,
    sets: _sets,
    consignmentId: _broughtBy,
    helpedUnitId: _guidedBy,
    ...unopened
  } = requestOf(form, t('intake.representative'));
  const intakeOfLetter = {
    ...unopened,
    components: unopened.components.map(({ reuse: _kept, ...tick }) => tick),
  };
  if (name === 'requestSupplement')
    return (
      <SupplementDialog
        {...common}
        days={days}
        consequence={t('intake.supplementConsequence')}
        preview={(request) => (
          <LetterPane letter={{ ...request, action: name, intake: intakeOfLetter }} />
        )}
        onConfirm={(request) => onConfirm({ firstAct: name, ...request })}
      />
    );
  return (
    <RefusalDialog
      {...common}
      preview={(proposal) => (
        <LetterPane letter={{ ...proposal, action: name, intake: intakeOfLetter }} />
      )}
      onConfirm={(proposal) => onConfirm({ firstAct: name, ...proposal })}
    />
  );
}
