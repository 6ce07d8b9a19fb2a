import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { useKeptText } from './kept-text';
import { MainAct } from './main-act';
import { ProblemAlert, type ProblemAlertProps } from './problem-alert';
import classes from './reason-dialog.module.css';

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

interface ReasonDialogProps {
  /** Repeats the act and its object: «Từ chối hồ sơ 0042». */
  act: string;
  /** What it means now and later. */
  consequence?: string;
  isDangerous?: boolean;
  reason: 'required' | 'optional';
  reasonCodes?: ReasonCode[];
  /** Whether one of them has to be chosen; needed when absent. */
  reasonCode?: 'required' | 'optional';
  /** Asks for the article the act rests on; some reasons need one. */
  legalGround?: Need | ((reasonCode: string | undefined) => Need);
  /** Where what is written stays when the dialog is closed: the act and its object. */
  keptAs: string;
  isPending: boolean;
  error: Error | null;
  /** What the refused fields of the children are called, and where they are. */
  errorFields?: Pick<ProblemAlertProps, 'fieldId' | 'fieldLabels'>;
  onConfirm: (given: GivenReason) => void;
  onClose: () => void;
  /** Lines to choose, who confirms; may depend on the reason. */
  children?: ReactNode | ((given: GivenReason) => ReactNode);
  /** The letter as it is so far, beside the fields. */
  preview?: (given: GivenReason) => ReactNode;
  /** Why it cannot be confirmed yet, such as no line chosen. */
  blockedBecause?: string;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { act, consequence, isDangerous, reasonCodes, children, preview } = props;
  const { t } = useTranslation();
  const form = useReasonForm(props);
  const isRequired = props.reason === 'required';
  const label = (text: string, required: boolean) =>
    required ? text : `${text} ${t('common.optional')}`;
  const usualSize = children ? 820 : 640;
  const codeField = useFocusWhenLoaded(reasonCodes !== undefined, form.reason === '');
  return (
    <Dialog title={act} onClose={props.onClose} size={preview ? 1220 : usualSize}>
      <div className={preview && classes.columns}>
        <Stack gap="md">
          {consequence && (
            <Alert color={isDangerous ? 'danger' : 'info'} variant="outline">
              {consequence}
            </Alert>
          )}
          <ProblemAlert error={props.error} {...props.errorFields} takesFocus />
          {reasonCodes && (
            <Select
              id={form.ids.code}
              ref={codeField}
              data-autofocus
              label={label(t('kit.reason.code'), props.reasonCode !== 'optional')}
              clearable={props.reasonCode === 'optional'}
              data={reasonCodes}
              searchable={reasonCodes.length > 7}
              value={form.reasonCode}
              onChange={form.setReasonCode}
              error={form.faults.code}
            />
          )}
          {typeof children === 'function' ? children(form.given) : children}
          {form.groundNeed && (
            <TextInput
              id={form.ids.ground}
              label={label(t('kit.reason.ground'), form.groundNeed === 'required')}
              value={form.legalGround}
              onChange={(event) => form.setLegalGround(event.currentTarget.value)}
              error={form.faults.ground}
            />
          )}
          <Textarea
            id={form.ids.reason}
            data-autofocus={reasonCodes ? undefined : true}
            label={label(t('kit.reason.label'), isRequired)}
            autosize
            minRows={3}
            maxRows={10}
            value={form.reason}
            onChange={(event) => form.setReason(event.currentTarget.value)}
            onKeyDown={form.onKeyDown}
            error={form.faults.reason}
          />
          <Group justify="flex-end" align="flex-start" className={preview && classes.acts}>
            <Button onClick={props.onClose}>{t('common.close')}</Button>
            <MainAct
              label={act}
              isDangerous={isDangerous}
              isPending={props.isPending}
              blockedBecause={props.blockedBecause}
              onRun={form.confirm}
            />
          </Group>
        </Stack>
        {preview && <div className={classes.preview}>{preview(form.given)}</div>}
      </div>
    </Dialog>
  );
}

/** The list may come a moment after the dialog: the person begins there, unless they write already. */
function useFocusWhenLoaded(isLoaded: boolean, isUntouched: boolean) {
  const field = useRef<HTMLInputElement>(null);
  const mayMove = useEffectEvent(() => isUntouched);
  useEffect(() => {
    if (isLoaded && mayMove()) field.current?.focus({ preventScroll: true });
  }, [isLoaded]);
  return field;
}

function useReasonForm(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const base = useId();
  const ids = { code: `${base}-code`, ground: `${base}-ground`, reason: `${base}-reason` };
  const [reason, setReason] = useKeptText(`${props.keptAs}.reason`);
  const [legalGround, setLegalGround] = useKeptText(`${props.keptAs}.ground`);
  const [keptCode, setReasonCode] = useKeptText(`${props.keptAs}.code`);
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
