import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { normalisePhone, presentProvinces, type PresentProvince } from '@motcua/shared-identifiers';
import { useTranslation } from 'react-i18next';
import { CommuneFinder } from './commune-finder';
import type { IntakeSheet } from './intake-sheet';
import { Postage } from './postage';
import type { ReturnAddressValue } from './return-address';

type TextField = 'recipient' | 'phone' | 'address' | 'convenientTime';

/** Where and when the result is delivered; its commune is one of today. */
export function ReturnAddress({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { returnAddress } = form;
  const { commune, isElsewhere, elsewhere } = returnAddress;
  const set = (patch: Partial<ReturnAddressValue>) =>
    change({ returnAddress: { ...returnAddress, ...patch } });
  const field = (name: TextField, longest: number) => (
    <TextInput
      id={`returnAddress.${name}`}
      label={t(`intake.returnAddress.${name}`)}
      autoComplete="off"
      spellCheck={false}
      maxLength={longest}
      inputMode={name === 'phone' ? 'tel' : undefined}
      value={returnAddress[name]}
      error={errors[`returnAddress.${name}`]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      onBlur={() => {
        const text = returnAddress[name].normalize('NFC').trim();
        const next = name === 'phone' ? normalisePhone(text) : text;
        if (next !== returnAddress[name]) set({ [name]: next });
      }}
    />
  );
  return (
    <Stack gap="xs" mt="sm">
      {field('recipient', 200)}
      {field('phone', 20)}
      {field('address', 250)}
      {isElsewhere ? (
        <>
          <TextInput
            id="returnAddress.elsewhere.commune"
            label={t('intake.returnAddress.communeElsewhere')}
            placeholder={t('intake.returnAddress.communeElsewhereHint')}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={elsewhere.commune}
            error={errors['returnAddress.elsewhere.commune']}
            onChange={(event) =>
              set({ elsewhere: { ...elsewhere, commune: event.currentTarget.value } })
            }
          />
          <Select
            id="returnAddress.elsewhere.province"
            label={t('intake.returnAddress.province')}
            data={[...presentProvinces]}
            searchable
            nothingFoundMessage={t('intake.returnAddress.noProvince')}
            value={elsewhere.province ?? null}
            error={errors['returnAddress.elsewhere.province']}
            onChange={(province) =>
              set({
                elsewhere: {
                  ...elsewhere,
                  province: (province as PresentProvince | null) ?? undefined,
                },
              })
            }
          />
        </>
      ) : (
        <CommuneFinder
          id="returnAddress.communeId"
          commune={commune}
          error={errors['returnAddress.communeId']}
          onChoose={(chosen) => set({ commune: chosen })}
        />
      )}
      <Checkbox
        label={t('intake.returnAddress.isElsewhere')}
        checked={isElsewhere}
        onChange={(event) => set({ isElsewhere: event.currentTarget.checked })}
      />
      {field('convenientTime', 60)}
      <Postage scope={isElsewhere ? 'country' : 'province'} />
    </Stack>
  );
}
