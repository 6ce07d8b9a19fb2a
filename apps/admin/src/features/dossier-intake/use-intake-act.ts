import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../ui/field-problem';
import { forgetKept } from '../../ui/kept-text';
import { fieldMessages, isProblemOf, type ProblemError } from '../../ui/problem-error';
import { formAddress, formOfFirstAct, type FirstActWords } from './first-act-form';
import { intakeFaults, receptionFaults } from './intake-faults';
import type { IntakeFault } from './intake-fault';
import { requestOf, type IntakeRequest } from './intake-request';
import { useOpenDossier, type Dossier } from './open-dossier';
import { sentReception } from './sent-reception';
import type { Intake } from './use-intake';

export interface Opened {
  dossier: Dossier;
  firstAct: NonNullable<IntakeRequest['firstAct']>;
  /** The browser refused the tab with the form: it has to be asked for again. */
  isPrintBlocked: boolean;
}

/** F9 also prints: the press of the key still counts as the person's own when the answer is here. */
const openForm = (address: string): boolean => window.open(address, '_blank') !== null;

/** Looks before it asks the server, and keeps what both found where the fields can show it. */
export function useIntakeAct(
  intake: Intake,
  onOpened: (opened: Opened) => void,
  /** Somebody received the same matter a moment ago: the fresh check names it. */
  onDuplicate?: () => void,
) {
  const { t, i18n } = useTranslation();
  const { form, facts, saver, me } = intake;
  const [tried, setTried] = useState<ProblemError>();
  const starting = useRef(false);
  const [isStarting, setStarting] = useState(false);
  const [sent] = useState(() => sentReception(me.staff.id, saver.draftId));
  const command = useOpenDossier({
    sent,
    onRefused: (error) => {
      if (isProblemOf(error, 'duplicateUndecided') && onDuplicate)
        void intake.check.refetch().then(onDuplicate);
    },
    onDone: (dossier, { firstAct = 'receive' }) => {
      saver.end();
      forgetKept(`${firstAct}.${saver.draftId}`);
      const form = formOfFirstAct(firstAct);
      const isPrintBlocked = form ? !openForm(formAddress(dossier.id, form)) : false;
      onOpened({ dossier, firstAct, isPrintBlocked });
    },
  });
  const sentenceOf = ({ path, code, values }: IntakeFault) => ({
    path,
    sentence: t(`intake.fault.${code}`, values),
  });
  const faultsFor = (isReception: boolean) => [
    ...intakeFaults(form, facts),
    ...(isReception ? receptionFaults(form, facts) : []),
  ];
  const isFit = (isReception: boolean): boolean => {
    const faults = faultsFor(isReception);
    const language = i18n.language === 'en' ? 'en' : 'vi';
    const problem = () => fieldProblem(faults.map(sentenceOf), language, t('intake.fault.next'));
    setTried(faults.length > 0 ? problem() : undefined);
    return faults.length === 0;
  };
  const send = async (words: FirstActWords) => {
    if (starting.current) return;
    starting.current = true;
    setStarting(true);
    await saver.saveNow();
    starting.current = false;
    const draftId = saver.isOnServer ? saver.draftId : undefined;
    const duplicates = intake.check.data?.duplicates;
    const { earlierAppointment, ...request } = requestOf(
      form,
      t('intake.representative'),
      duplicates,
    );
    const promise = words.firstAct === 'receive' ? { earlierAppointment } : {};
    command.run({ ...request, ...promise, draftId, ...words });
    setStarting(false);
  };
  // A draft that the server knows becomes one dossier only; without it only the same act may be
  // repeated, and what is typed meanwhile would go nowhere.
  const mayOnlyRepeat =
    command.unanswered !== undefined && !command.unanswered.draftId && !command.isPending;
  const live = tried ? faultsFor(true).map(sentenceOf) : [];
  const isStillAtFault = live.length > 0;
  return {
    command,
    /** Sent, and nobody knows what became of it: the dossier may have its number already. */
    isUnanswered: isStarting || command.isPending || command.unanswered !== undefined,
    mayOnlyRepeat,
    isFit,
    send: (words: FirstActWords) => void send(words),
    /** The summary stays while a fault named by it is still there. */
    summary: isStillAtFault ? tried : undefined,
    errors: {
      ...fieldMessages(command.error),
      ...Object.fromEntries(live.map(({ path, sentence }) => [path, sentence])),
    } as Record<string, string>,
  };
}
