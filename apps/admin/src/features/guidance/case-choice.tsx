import { Radio, Stack } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guidance } from './get-guidance';

interface CaseChoiceProps {
  cases: Guidance['cases'];
  caseNo: number | undefined;
  onChange: (caseNo: number) => void;
  /** The procedure was just chosen by hand, so the case comes next. */
  takesFocus: boolean;
}

/** Which case of the procedure it is: arrows, or the digit that stands before it. */
export function CaseChoice({ cases, caseNo, onChange, takesFocus }: CaseChoiceProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) group.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const [, digit] = /^Digit([1-9])$/.exec(event.code) ?? [];
    if (!digit || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const radio = group.current?.querySelectorAll('input')[Number(digit) - 1];
    radio?.focus();
    radio?.click();
  };
  return (
    <Radio.Group
      ref={group}
      mt="md"
      label={t('guidance.case')}
      value={caseNo === undefined ? null : String(caseNo)}
      onChange={(no) => onChange(Number(no))}
      onKeyDown={onKeyDown}
    >
      <Stack gap="xs" mt="xs">
        {cases.map(({ no, name }, index) => (
          <Radio key={no} value={String(no)} label={`${index + 1}. ${name}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
