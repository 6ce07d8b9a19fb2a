import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptText } from './kept-text';

export interface GivenReason {
  reason: string;
  reasonCode?: string;
  legalGround?: string;
}

export interface ReasonCode {
  value: string;
  label: string;
  /** The words and the article it gives until somebody writes their own. */
  text?: string;
  ground?: string;
}

type Need = 'required' | 'optional';

export interface ReasonFormProps {
  reason: 'required' | 'optional';
  reasonCodes?: ReasonCode[];
  /** Whether one of them has to be chosen; needed when absent. */
  reasonCode?: 'required' | 'optional';
  /** Asks for the article the act rests on; some reasons need one. */
  legalGround?: Need | ((reasonCode: string | undefined) => Need);
  /** What somebody else has written already. */
  first?: { reason: string; reasonCode: string | null };
  /** Where what is written stays when the dialog is closed: the act and its object. */
  keptAs: string;
  isPending: boolean;
  onConfirm: (given: GivenReason) => void;
  /** Why it cannot be confirmed yet, such as no line chosen. */
  blockedBecause?: string;
}

/** What is chosen and written as a reason, and what it still lacks. */
export function useReasonForm(props: ReasonFormProps) {
  const { t } = useTranslation();
  const base = useId();
  const ids = { code: `${base}-code`, ground: `${base}-ground`, reason: `${base}-reason` };
  const [reason, setReason] = useKeptText(`${props.keptAs}.reason`, props.first?.reason);
  const [legalGround, setLegalGround] = useKeptText(`${props.keptAs}.ground`);
  const [keptCode, setReasonCode] = useKeptText(
    `${props.keptAs}.code`,
    props.first?.reasonCode ?? undefined,
  );
  const known = props.reasonCodes?.find(({ value }) => value === keptCode);
  // Where there is one reason only there is nothing to choose.
  const only = props.reasonCodes?.length === 1 ? props.reasonCodes[0] : undefined;
  const isOptional = props.reasonCode === 'optional';
  const reasonCode = (known ?? (isOptional ? undefined : only))?.value ?? null;
  const groundNeed =
    typeof props.legalGround === 'function'
      ? props.legalGround(reasonCode ?? undefined)
      : props.legalGround;
  const [wasTried, setTried] = useState(false);

  const lacks = {
    code:
      props.reasonCodes !== undefined &&
      props.reasonCode !== 'optional' &&
      !reasonCode &&
      t('kit.reason.codeMissing'),
    ground: groundNeed === 'required' && !legalGround.trim() && t('kit.reason.groundMissing'),
    // A chosen reason brings its own words.
    reason: props.reason === 'required' && !reason.trim() && !reasonCode && t('kit.reason.missing'),
  };
  /** A chosen reason fills in its words; what somebody wrote themselves stays. */
  const chooseCode = (code: string | null) => {
    const [before, next] = [reasonCode, code].map((each) =>
      props.reasonCodes?.find(({ value }) => value === each),
    );
    setReasonCode(code ?? '');
    if (next?.text && (!reason.trim() || reason === before?.text)) setReason(next.text);
    if (groundNeed && next?.ground && (!legalGround.trim() || legalGround === before?.ground))
      setLegalGround(next.ground);
  };
  const given: GivenReason = {
    reason: reason.normalize('NFC').trim(),
    reasonCode: reasonCode ?? undefined,
    legalGround: (groundNeed && legalGround.normalize('NFC').trim()) || undefined,
  };
  const confirm = () => {
    setTried(true);
    const firstLack = (['code', 'ground', 'reason'] as const).find((each) => lacks[each]);
    if (firstLack) return document.getElementById(ids[firstLack])?.focus();
    props.onConfirm(given);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || props.blockedBecause || props.isPending) return;
    event.preventDefault();
    confirm();
  };
  return {
    ids,
    given,
    groundNeed,
    reason,
    setReason,
    legalGround,
    setLegalGround,
    reasonCode,
    setReasonCode: chooseCode,
    faults: wasTried ? lacks : { code: false, ground: false, reason: false },
    confirm,
    onKeyDown,
  };
}
