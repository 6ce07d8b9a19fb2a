import { isProcedureCode } from '@motcua/shared-identifiers';
import type { ProcedureComponent, ProcedureContent } from './procedure-content';
import { validateContent } from './validate-content';

function aPaper(change: Partial<ProcedureComponent> = {}): ProcedureComponent {
  const shortName = 'Tờ khai';
  return {
    key: 'to-khai',
    name: shortName,
    shortName,
    originals: 1,
    copies: 0,
    mandatory: true,
    ...change,
  };
}

function aProcedure(change: Partial<ProcedureContent> = {}): ProcedureContent {
  return {
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    shortName: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    levels: ['commune'],
    channels: [
      {
        channel: 'counter',
        limit: { value: 3, unit: 'workingDay' },
        limitMark: 'sure',
        fees: [{ name: 'Lệ phí', amountVnd: 8_000 }],
      },
    ],
    returnsPaper: true,
    cases: [{ no: 1, name: 'Trường hợp chung', components: [aPaper()] }],
    doubts: [],
    marks: { facts: 'sure', papers: 'sure' },
    ...change,
  };
}

const [channel] = aProcedure().channels;
const counter = channel!;

function withPapers(...components: ProcedureComponent[]): ProcedureContent {
  return aProcedure({ cases: [{ no: 1, name: 'Trường hợp chung', components }] });
}

describe('validateContent', () => {
  it('finds nothing wrong with a complete procedure', () => {
    expect(validateContent(aProcedure())).toEqual([]);
  });

  it.each<[string, ProcedureContent, string, string]>([
    ['a code outside the grammar', aProcedure({ code: '1-001193' }), '/code', 'codeGrammar'],
    ['an empty name', aProcedure({ name: ' ' }), '/name', 'nameMissing'],
    ['a name without end', aProcedure({ name: 'ă'.repeat(8_001) }), '/name', 'nameTooLong'],
    ['a decomposed name', aProcedure({ name: 'Hộ'.normalize('NFD') }), '/name', 'notNfc'],
    ['no short name', aProcedure({ shortName: null }), '/shortName', 'shortNameMissing'],
    [
      'a long short name',
      aProcedure({ shortName: 'x'.repeat(61) }),
      '/shortName',
      'shortNameTooLong',
    ],
    ['no field', aProcedure({ field: '' }), '/field', 'fieldMissing'],
    ['no level', aProcedure({ levels: [] }), '/levels', 'levelsMissing'],
    ['an unknown level', aProcedure({ levels: ['village' as never] }), '/levels', 'unknownValue'],
    ['no channel', aProcedure({ channels: [] }), '/channels', 'channelsMissing'],
    [
      'a channel twice',
      aProcedure({ channels: [counter, counter] }),
      '/channels/1/channel',
      'channelTwice',
    ],
    [
      'a limit without unit',
      aProcedure({ channels: [{ ...counter, limit: { value: 5, unit: null as never } }] }),
      '/channels/0/limit/unit',
      'limitUnitMissing',
    ],
    [
      'a limit of nothing',
      aProcedure({ channels: [{ ...counter, limit: { value: 0, unit: 'workingDay' } }] }),
      '/channels/0/limit/value',
      'limitValue',
    ],
    [
      'half a month',
      aProcedure({ channels: [{ ...counter, limit: { value: 0.5, unit: 'month' } }] }),
      '/channels/0/limit/value',
      'limitValue',
    ],
    [
      'a limit without mark',
      aProcedure({ channels: [{ ...counter, limitMark: undefined as never }] }),
      '/channels/0/limitMark',
      'limitUnmarked',
    ],
    [
      'an unknown limit nobody doubts',
      aProcedure({ channels: [{ ...counter, limit: null, limitMark: 'check' }] }),
      '/channels/0/limit',
      'limitUnknownUndoubted',
    ],
    [
      'a fee of half a đồng',
      aProcedure({ channels: [{ ...counter, fees: [{ name: 'Phí', amountVnd: 0.5 }] }] }),
      '/channels/0/fees/0/amountVnd',
      'feeAmount',
    ],
    [
      'a price by pages that says otherwise',
      aProcedure({
        channels: [
          {
            ...counter,
            fees: [
              {
                name: 'Phí',
                amountVnd: 2_000,
                pageRule: { tiers: [{ fromPage: 1, vndPerPage: 1_000 }] },
              },
            ],
          },
        ],
      }),
      '/channels/0/fees/0/pageRule',
      'feePageRule',
    ],
    [
      'a price by pages without a first page',
      aProcedure({
        channels: [
          { ...counter, fees: [{ name: 'Phí', amountVnd: 2_000, pageRule: { tiers: [] } }] },
        ],
      }),
      '/channels/0/fees/0/pageRule',
      'feePageRule',
    ],
    ['no case', aProcedure({ cases: [] }), '/cases', 'casesMissing'],
    ['a case without papers', withPapers(), '/cases/0', 'caseWithoutPapers'],
    [
      'a paper without short name',
      withPapers(aPaper({ shortName: null })),
      '/cases/0/components/0/shortName',
      'shortNameMissing',
    ],
    [
      'a paper that is neither original nor copy',
      withPapers(aPaper({ originals: 0 })),
      '/cases/0/components/0',
      'componentKindMissing',
    ],
    [
      'a form number read as a count',
      withPapers(aPaper({ originals: 181 })),
      '/cases/0/components/0/originals',
      'componentCount',
    ],
    [
      'the same key twice in a case',
      withPapers(aPaper(), aPaper()),
      '/cases/0/components/1/key',
      'componentKeyTwice',
    ],
    [
      'an empty condition',
      withPapers(aPaper({ conditional: ' ' })),
      '/cases/0/components/0/conditional',
      'conditionMissing',
    ],
    [
      'a group of one paper',
      withPapers(aPaper({ mandatory: false, oneOf: 'proof' })),
      '/cases/0/components/0/oneOf',
      'groupOfOne',
    ],
    [
      'a paper of a group that is mandatory by itself',
      withPapers(
        aPaper({ mandatory: false, oneOf: 'proof' }),
        aPaper({ key: 'other', mandatory: true, oneOf: 'proof' }),
      ),
      '/cases/0/components/1/oneOf',
      'groupMandatory',
    ],
  ])('reports %s', (_, content, pointer, code) => {
    expect(validateContent(content)).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('accepts a paper that is only shown', () => {
    expect(validateContent(withPapers(aPaper({ originals: 0, presentOnly: true })))).toEqual([]);
  });

  it.each(['1.001193', '2.000815', '1.012753.H19', '2.000815.000.00.00.H55', '1.001193.02'])(
    'accepts the code %s',
    (code) => expect(isProcedureCode(code)).toBe(true),
  );

  it.each(['1.1193', '0.001193', '1.0011934', 'A.001193', '1.001193 ', ''])(
    'refuses the code «%s»',
    (code) => expect(isProcedureCode(code)).toBe(false),
  );
});
