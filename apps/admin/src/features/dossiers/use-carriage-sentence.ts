import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { JournalFact } from './get-dossier';

interface CarriageFacts {
  reason?: unknown;
  type?: unknown;
  manifestNumber?: unknown;
  sealNo?: unknown;
  nextAttemptOn?: unknown;
  answerBy?: unknown;
  liableParty?: unknown;
  evidence?: unknown;
}

/** A reason is a code where a courier chose it, and words where a desk wrote them. */
const reasonOf = (t: TFunction, type: string, reason: string) =>
  type.startsWith('consignment.')
    ? t(`courier.reason.${reason}`, { defaultValue: reason })
    : reason;

/** What happened to a consignment of the dossier, or an incident on its way. */
export function useCarriageSentence(): (fact: JournalFact) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ type, subjectName, data }) => {
    const facts: CarriageFacts = data;
    const { reason, manifestNumber, sealNo, nextAttemptOn, answerBy, liableParty, evidence } =
      facts;
    const details = [
      t(`journal.type.${type}`),
      subjectName,
      typeof facts.type === 'string' && t(`courier.incidents.type.${facts.type}`),
      typeof evidence === 'string' && t(`dossiers.evidence.${evidence}`, { defaultValue: '' }),
      typeof manifestNumber === 'string' && t('dossiers.eventBag', { number: manifestNumber }),
      typeof sealNo === 'string' && t('kit.custody.seal', { seal: sealNo }),
      typeof reason === 'string' && reasonOf(t, type, reason),
      typeof nextAttemptOn === 'string' && t('courier.round.notDue', { day: date(nextAttemptOn) }),
      typeof answerBy === 'string' && t('dossiers.eventAnswerBy', { date: date(answerBy) }),
      typeof liableParty === 'string' && t(`courier.incidents.party.${liableParty}`),
    ];
    return details.filter(Boolean).join(' · ');
  };
}
