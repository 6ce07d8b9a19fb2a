import type { ProcedureContent } from '@motcua/catalogue-domain';
import { builtinProcedures } from '../../src/procedure-catalogue/builtin/builtin-procedures';
import {
  feesFor,
  limitFor,
  requirementsOf,
  UnknownCase,
} from '../../src/procedure-catalogue/procedure-reader';

function content(change: Partial<ProcedureContent> = {}): ProcedureContent {
  const birth = builtinProcedures.find(({ code }) => code === '1.001193');
  if (!birth) throw new Error('Birth registration comes with the software.');
  return { ...birth, ...change };
}

const counter = {
  channel: 'counter' as const,
  limit: { value: 3, unit: 'workingDay' as const },
  limitMark: 'sure' as const,
  fees: [{ name: 'Lệ phí', amountVnd: 15_000 }],
};
const online = { channel: 'online' as const, limit: null, limitMark: 'check' as const, fees: [] };

describe('terms of a procedure', () => {
  const bothChannels = content({ channels: [online, counter] });

  it('come from the channel itself, an unknown limit staying unknown', () => {
    expect(limitFor(bothChannels, 'counter')).toEqual({ limit: counter.limit, mark: 'sure' });
    expect(limitFor(bothChannels, 'online')).toEqual({ limit: null, mark: 'check' });
    expect(feesFor(bothChannels, 'online')).toEqual([]);
  });

  it('come from the counter, to be checked, where the channel is not named', () => {
    expect(limitFor(bothChannels, 'post')).toEqual({ limit: counter.limit, mark: 'check' });
    expect(feesFor(bothChannels, 'post')).toEqual(counter.fees);
    expect(limitFor(content({ channels: [] }), 'post')).toEqual({ limit: null, mark: 'check' });
  });
});

describe('papers of a case', () => {
  it('are numbered from 1 and say when a conditional one is needed', () => {
    const papers = requirementsOf(content(), 1);
    expect(papers.map(({ no }) => no)).toEqual(papers.map((_, index) => index + 1));
    expect(papers.find(({ key }) => key === 'van-ban-uy-quyen')).toMatchObject({
      mandatory: false,
      conditional: true,
      condition: 'Khi ủy quyền cho người khác thực hiện',
      presentOnly: false,
    });
  });

  it('fall back to the statutory name, never to a cut one', () => {
    const [first] = content().cases;
    const components = (first?.components ?? []).map((each) => ({ ...each, shortName: null }));
    const papers = requirementsOf(content({ cases: [{ no: 1, name: 'Chung', components }] }), 1);
    expect(papers.map(({ shortName }) => shortName)).toEqual(components.map(({ name }) => name));
  });

  it('are refused for a case that does not exist', () => {
    expect(() => requirementsOf(content(), 99)).toThrow(UnknownCase);
  });
});
