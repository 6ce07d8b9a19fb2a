import { type DeliveryProof, type DeliveryProofRule, lackingProof } from './delivery-proof';

const full: DeliveryProof = {
  recipientName: 'Nguyễn Thị Phượng',
  relation: 'self',
  idLastFour: '4567',
  hasSignature: true,
  hasPhoto: true,
  hasAuthorisation: true,
  moneyConfirmed: true,
};
const strict: DeliveryProofRule = {
  signature: true,
  photo: true,
  moneyDue: true,
};
const lenient: DeliveryProofRule = {
  signature: false,
  photo: false,
  moneyDue: false,
};

describe('a proof of delivery', () => {
  it.each([
    ['recipientName', { recipientName: ' ' }],
    ['relation', { relation: null }],
    ['idLastFour', { idLastFour: '456' }],
    ['idLastFour', { idLastFour: '45a7' }],
    ['authorisation', { relation: 'proxy', hasAuthorisation: false }],
    ['signature', { hasSignature: false }],
    ['photo', { hasPhoto: false }],
    ['money', { moneyConfirmed: false }],
  ] as const)('lacks %s with %j', (part, change) => {
    expect(lackingProof({ ...full, ...change }, strict)).toEqual([part]);
  });

  it('stands when nothing is lacking', () => {
    expect(lackingProof(full, strict)).toEqual([]);
  });

  it('asks only for what the consignment demands', () => {
    const bare = { hasSignature: false, hasPhoto: false, moneyConfirmed: false };
    expect(lackingProof({ ...full, ...bare }, lenient)).toEqual([]);
  });

  it('needs no authorisation from family', () => {
    const family = { ...full, relation: 'family', hasAuthorisation: false } as const;
    expect(lackingProof(family, strict)).toEqual([]);
  });
});
