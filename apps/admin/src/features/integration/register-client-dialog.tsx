import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { permissions } from '@motcua/dossier-domain';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { clientPermissions, type ClientPermission } from './get-clients';
import classes from './integration.module.css';
import { SecretToldOnce } from './secret-told-once';

interface WantedClient {
  clientId: string;
  name: string;
  unitId: string;
  permissions: ClientPermission[];
  validTo: LocalDate;
}

/** Registers a program that may read; its secret follows in the same dialog, once. */
export function RegisterClientDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand({
    send: (body: WantedClient, header) =>
      read(api.POST('/api/v1/api-clients', { params: { header }, body })),
    changes: [['api-clients']],
  });
  const { answer, isPending } = command;
  return (
    <Dialog
      title={t('integration.register')}
      // Closed now, the secret would be gone before anybody has read it.
      onClose={isPending || answer ? undefined : onClose}
      size={760}
    >
      {answer ? (
        <SecretToldOnce client={answer} onClose={onClose} />
      ) : (
        <ClientForm
          error={command.error}
          isPending={isPending}
          onRegister={command.run}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ClientFormProps {
  error: Error | null;
  isPending: boolean;
  onRegister: (client: WantedClient) => void;
  onClose: () => void;
}

function ClientForm({ error, isPending, onRegister, onClose }: ClientFormProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const units = useNamedUnits();
  const ownUnit = useMe().unit.id;
  const [name, setName] = useState('');
  const [clientId, setClientId] = useState('');
  const [unitId, setUnitId] = useState<string | null>(ownUnit);
  const [wanted, setWanted] = useState<string[]>([]);
  const [validTo, setValidTo] = useState<LocalDate>();
  const faults = fieldMessages(error);
  const isReady = name.trim() && clientId.trim() && unitId && wanted.length > 0 && validTo;
  const register = () => {
    if (!unitId || !validTo) return;
    onRegister({
      name: name.normalize('NFC').trim(),
      clientId: clientId.trim(),
      unitId,
      validTo,
      permissions: clientPermissions.filter((each) => wanted.includes(each)),
    });
  };
  return (
    <Stack gap="md">
      <ProblemAlert error={error} takesFocus />
      <TextInput
        id="name"
        data-autofocus
        label={t('integration.name')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faults.name}
      />
      <TextInput
        id="clientId"
        label={t('integration.clientId')}
        description={t('integration.clientIdHint')}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        value={clientId}
        onChange={(event) => setClientId(event.currentTarget.value)}
        error={faults.clientId}
      />
      <Select
        id="unitId"
        label={t('integration.unit')}
        description={t('integration.unitHint')}
        data={units.map(({ id, name: unitName }) => ({ value: id, label: unitName }))}
        searchable={units.length > 7}
        allowDeselect={false}
        value={unitId}
        onChange={setUnitId}
        error={faults.unitId}
      />
      <Checkbox.Group
        label={t('integration.scopes')}
        value={wanted}
        onChange={setWanted}
        error={faults.permissions}
      >
        <div className={classes.permissions}>
          {clientPermissions.map((permission) => (
            <Checkbox
              key={permission}
              value={permission}
              label={permissions[permission][language]}
            />
          ))}
        </div>
      </Checkbox.Group>
      <LocalDateInput
        id="validTo"
        label={t('integration.validTo')}
        w={220}
        value={validTo}
        onChange={setValidTo}
        min={officeDay(officeClock.now())}
        error={faults.validTo}
      />
      <DialogActs
        label={t('integration.register')}
        isPending={isPending}
        blockedBecause={isReady ? undefined : t('integration.lacks')}
        onRun={register}
        onClose={onClose}
        isLocked={isPending}
      />
    </Stack>
  );
}
