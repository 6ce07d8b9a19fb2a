import { Alert, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { DialogActs } from './dialog-acts';
import { ProblemAlert, type ProblemAlertProps } from './problem-alert';
import classes from './reason-dialog.module.css';
import { useReasonForm, type GivenReason, type ReasonFormProps } from './use-reason-form';

export interface ReasonDialogProps extends ReasonFormProps {
  /** Repeats the act and its object: «Từ chối hồ sơ 0042». */
  act: string;
  /** What it means now and later. */
  consequence?: string;
  isDangerous?: boolean;
  error: Error | null;
  /** What the refused fields of the children are called, and where they are. */
  errorFields?: Pick<ProblemAlertProps, 'fieldId' | 'fieldLabels'>;
  onClose: () => void;
  /** The children say where the person begins, instead of the reason. */
  beginsInChildren?: boolean;
  /** Lines to choose, who confirms; may depend on the reason. */
  children?: ReactNode | ((given: GivenReason) => ReactNode);
  /** The letter as it is so far, beside the fields. */
  preview?: (given: GivenReason) => ReactNode;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { act, consequence, isDangerous, reasonCodes, children, preview } = props;
  const { beginsInChildren = false } = props;
  const { t } = useTranslation();
  const form = useReasonForm(props);
  const isRequired = props.reason === 'required';
  const label = (text: string, required: boolean) =>
    required ? text : `${text} ${t('common.optional')}`;
  const usualSize = children ? 820 : 640;
  const codeField = useFocusWhenLoaded(
    !beginsInChildren && reasonCodes !== undefined,
    form.reason === '',
  );
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
              data-autofocus={!beginsInChildren || undefined}
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
            data-autofocus={(!beginsInChildren && !reasonCodes) || undefined}
            label={label(t('kit.reason.label'), isRequired)}
            autosize
            minRows={3}
            maxRows={10}
            value={form.reason}
            onChange={(event) => form.setReason(event.currentTarget.value)}
            onKeyDown={form.onKeyDown}
            error={form.faults.reason}
          />
          <DialogActs
            className={preview && classes.acts}
            label={act}
            isDangerous={isDangerous}
            isPending={props.isPending}
            blockedBecause={props.blockedBecause}
            onRun={form.confirm}
            onClose={props.onClose}
          />
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
