import Ajv2020 from 'ajv/dist/2020';
import { demoBankAccounts } from '../../src/demonstration/organisation';
import { settingValue } from '../../src/desk-rules/http/settings.requests';
import { judgeSetting, settingKeys, settingRules } from '../../src/organisation/setting-rules';
import type { SettingKey } from '../../src/organisation/settings';
import { usualSettings } from '../../src/reference-data/usual-settings';

const known = [
  ...usualSettings.map(({ key, value }) => ({ key, value })),
  { key: 'fees.bankAccounts' as const, value: demoBankAccounts },
];

const accounts = (change: object, count = 1): object[] =>
  Array.from({ length: count }, () => ({ ...demoBankAccounts[0], ...change }));

const faultsOf = (key: SettingKey, value: unknown): unknown => {
  try {
    return judgeSetting(key, value, ['value']);
  } catch (error) {
    return (error as { details: { faults: unknown } }).details.faults;
  }
};

const ajv = new Ajv2020();
const isShown = ajv.compile({ anyOf: settingValue });
const isShape = (key: SettingKey, value: unknown): boolean =>
  ajv.validate(settingRules[key].shape.schema, value);

describe('the table of settings', () => {
  it('judges exactly the settings that come with the product, and takes each', () => {
    expect(usualSettings.map(({ key }) => key).sort()).toEqual([...settingKeys].sort());
    for (const { key, value } of known) expect(judgeSetting(key, value, ['value'])).toEqual(value);
    expect(demoBankAccounts).toHaveLength(2);
  });

  it.each(known)('shows in the API document what it takes for $key', ({ key, value }) => {
    expect(isShape(key, value)).toBe(true);
    expect(isShown(value)).toBe(true);
  });

  it.each([
    ['supplement.deadlineDays', 366, ['value'], 'outOfRange'],
    ['appointment.returnTime', '16:300', ['value'], 'localTime'],
    [
      'delivery.numberSeries',
      { serviceIndicator: 'CPX', country: 'VN' },
      ['value', 'serviceIndicator'],
      'pattern',
    ],
    [
      'intake.duplicates',
      { days: 3, repeatableFields: Array.from({ length: 101 }, (_, no) => `Lĩnh vực ${no}`) },
      ['value', 'repeatableFields'],
      'tooManyItems',
    ],
    ['delivery.tariff', Array.from({ length: 201 }, () => ({})), ['value'], 'tooManyItems'],
    ['fees.bankAccounts', accounts({}, 501), ['value'], 'tooManyItems'],
    [
      'fees.bankAccounts',
      accounts({ bankName: 'x'.repeat(101) }),
      ['value', 0, 'bankName'],
      'tooLong',
    ],
    [
      'fees.bankAccounts',
      accounts({ treasuryAccount: '1'.repeat(41) }),
      ['value', 0, 'treasuryAccount'],
      'pattern',
    ],
    [
      'documents.limits',
      { maxBytes: 104_857_601, maxPages: 1 },
      ['value', 'maxBytes'],
      'outOfRange',
    ],
  ] as const)('ends a value where the document says so: %s', (key, value, path, code) => {
    expect(isShape(key, value)).toBe(false);
    expect(faultsOf(key, value)).toMatchObject([{ path, code }]);
  });
});
