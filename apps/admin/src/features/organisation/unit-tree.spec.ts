import type { Unit } from '../../app/units';
import { unitNodes, visibleNodes } from './unit-tree';

const unit = (id: string, parentId: string | null): Unit => ({
  ...{ id, parentId, name: id, shortName: id, kind: 'commune', formerCodes: [], version: 1 },
  ...{ agencyCode: null, administrativeCode: null, address: null, phone: null },
  ...{ validFrom: '2020-01-01', validTo: null },
});

const units = [unit('b', 'a'), unit('a', null), unit('c', 'b'), unit('d', 'gone')];
const shown = (nodes: ReturnType<typeof unitNodes>) =>
  nodes.map((node) => `${node.level}${node.unit.id}`);

it('puts children below their parent, and one whose parent has ended on top', () => {
  expect(shown(unitNodes(units))).toEqual(['1a', '2b', '3c', '1d']);
});

it('hides everything below a folded unit', () => {
  const nodes = unitNodes(units);
  expect(shown(visibleNodes(nodes, new Set(['a'])))).toEqual(['1a', '1d']);
  expect(shown(visibleNodes(nodes, new Set(['b'])))).toEqual(['1a', '2b', '1d']);
});
