import { Radio, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import { workLoadsQuery } from './work-loads';

export interface Chosen {
  assigneeId: string;
  reason: string | undefined;
}

interface AssignDialogProps {
  title: string;
  /** Where the dossiers are worked on; without it, everywhere one leads. */
  unitId?: string;
  /** Who is not offered, such as the one who hands over. */
  without?: string;
  needsReason?: boolean;
  isPending?: boolean;
  error?: Error | null;
  onConfirm: (chosen: Chosen) => void;
  onClose: () => void;
}

/** Who gets the work, each with the load they carry already. */
export function AssignDialog(props: AssignDialogProps) {
  const { title, unitId, without, needsReason = false, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const loads = useQuery(workLoadsQuery(unitId));
  const [assigneeId, choose] = useState<string>();
  const [reason, setReason] = useState('');
  const people = loads.data?.items.filter(({ staffId }) => staffId !== without);
  const given = reason.normalize('NFC').trim() || undefined;
  const lack = () => {
    if (!assigneeId) return t('work.assign.nobodyChosen');
    return needsReason && !given ? t('kit.reason.missing') : undefined;
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={props.error ?? loads.error} takesFocus />
        {!people && !loads.error && <Skeleton height={96} />}
        {people && (
          <Radio.Group
            label={t('work.assign.assignee')}
            value={assigneeId ?? null}
            onChange={(value) => choose(value)}
          >
            <Stack gap="xs" mt={4}>
              {people.map(({ staffId, fullName, open, dueSoon, overdue }, index) => (
                <Radio
                  key={staffId}
                  value={staffId}
                  data-autofocus={index === 0 || undefined}
                  label={t('work.assign.load', { name: fullName, open, dueSoon, overdue })}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          label={`${t('kit.reason.label')}${needsReason ? '' : ` ${t('common.optional')}`}`}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DialogActs
          label={title}
          isPending={props.isPending}
          blockedBecause={lack()}
          onRun={() => assigneeId && onConfirm({ assigneeId, reason: given })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
