import { Group, Radio, Stack, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { officeDay } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import { AssignmentDays, type ChosenDays } from './assignment-days';
import { firstPassword } from './first-password';
import type { StaffDetail } from './get-staff';
import { PasswordToldOnce } from './password-told-once';
import { RoleChoice, type ChosenRole } from './role-choice';

type Employed = components['schemas']['EmployStaffRequest'];

interface EmployStaffDialogProps {
  onClose: () => void;
  /** The password was seen: the screen goes on to the person. */
  onEmployed: (id: string) => void;
}

/** A new colleague with a first role; the first password follows in the same dialog, once. */
export function EmployStaffDialog({ onClose, onEmployed }: EmployStaffDialogProps) {
  const { t } = useTranslation();
  const [password] = useState(firstPassword);
  const command = useCommand({
    send: (body: Employed, header) => read(api.POST('/api/v1/staff', { params: { header }, body })),
    changes: [['staff']],
  });
  const { answer, isPending } = command;
  // Closed now, the password would be gone before anybody has read it.
  const mustStay = isPending || answer !== undefined;
  return (
    <Dialog
      title={t('organisation.staff.employ.title')}
      onClose={mustStay ? undefined : onClose}
      size={760}
    >
      {answer ? (
        <PasswordToldOnce
          fullName={answer.fullName}
          username={answer.username}
          password={password}
          onClose={() => onEmployed(answer.id)}
        />
      ) : (
        <StaffForm
          error={command.error}
          isPending={isPending}
          onRetry={command.retry}
          onEmploy={(person) => command.run({ ...person, password })}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface StaffFormProps {
  error: Error | null;
  isPending: boolean;
  onRetry: () => void;
  onEmploy: (person: Omit<Employed, 'password'>) => void;
  onClose: () => void;
}

const usernameForm = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const employers: readonly StaffDetail['employer'][] = ['state', 'post'];
const noRole: ChosenRole = { unitId: null, roleCode: null };

function StaffForm({ error, isPending, onRetry, onEmploy, onClose }: StaffFormProps) {
  const { t } = useTranslation();
  const [employer, setEmployer] = useState(useMe().staff?.employer ?? 'state');
  const [fullName, setFullName] = useState('');
  const [username, setUsername] = useState('');
  const [title, setTitle] = useState('');
  const [role, setRole] = useState(noRole);
  const [days, setDays] = useState<ChosenDays>({
    from: officeDay(officeClock.now()),
    to: undefined,
  });
  const faults = fieldMessages(error);
  const isTaken = isProblemOf(error, 'conflict');
  const name = fullName.normalize('NFC').trim();
  const { unitId, roleCode } = role;
  const lack = () => {
    if (name === '') return t('organisation.staff.employ.lack.fullName');
    if (!usernameForm.test(username)) return t('organisation.staff.employ.lack.username');
    return unitId && roleCode && days.from ? undefined : t('organisation.staff.addLacks');
  };
  const employ = () => {
    if (!unitId || !roleCode) return;
    onEmploy({
      username,
      fullName: name,
      employer,
      title: title.normalize('NFC').trim() || null,
      validFrom: days.from,
      assignment: { unitId, roleCode, validTo: days.to ?? null },
    });
  };
  return (
    <Stack gap="md">
      {!isTaken && <ProblemAlert error={error} onRetry={onRetry} takesFocus />}
      <Radio.Group
        label={t('organisation.staff.employer')}
        value={employer}
        onChange={(value) => {
          setEmployer(value as StaffDetail['employer']);
          setRole({ ...role, roleCode: null });
        }}
      >
        <Group gap="md">
          {employers.map((each) => (
            <Radio key={each} value={each} label={t(`common.employer.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Group align="flex-start" gap="md" grow>
        <TextInput
          id="fullName"
          data-autofocus
          label={t('organisation.staff.name')}
          maxLength={120}
          autoComplete="off"
          value={fullName}
          error={faults.fullName}
          onChange={({ currentTarget: { value } }) => setFullName(value)}
        />
        <TextInput
          id="title"
          label={`${t('organisation.staff.jobTitle')} ${t('common.optional')}`}
          maxLength={120}
          autoComplete="off"
          value={title}
          error={faults.title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
      </Group>
      <TextInput
        id="username"
        label={t('organisation.staff.username')}
        description={t('organisation.staff.employ.usernameHint')}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        value={username}
        error={isTaken ? t('organisation.staff.employ.taken') : faults.username}
        onChange={({ currentTarget: { value } }) => setUsername(value.toLowerCase().trim())}
      />
      <RoleChoice
        employer={employer}
        chosen={role}
        onChange={setRole}
        faults={faults}
        path="assignment."
      />
      <AssignmentDays
        employer={employer}
        chosen={days}
        onChange={setDays}
        faults={faults}
        lastDay="assignment.validTo"
      />
      <DialogActs
        label={t('organisation.staff.employ.act')}
        isPending={isPending}
        blockedBecause={lack()}
        onRun={employ}
        onClose={onClose}
        isLocked={isPending}
      />
    </Stack>
  );
}
