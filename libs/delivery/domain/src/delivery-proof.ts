export const recipientRelations = ['self', 'family', 'proxy'] as const;

export type RecipientRelation = (typeof recipientRelations)[number];

export const recipientRelationLabels = {
  self: { vi: 'Chính chủ', en: 'The addressee' },
  family: { vi: 'Người nhà', en: 'Family' },
  proxy: { vi: 'Người được ủy quyền', en: 'Authorised person' },
} as const satisfies Record<RecipientRelation, { readonly vi: string; readonly en: string }>;

/** What the courier brings back from the door. A drawn signature proves delivery and nothing else. */
export interface DeliveryProof {
  readonly recipientName: string;
  readonly relation: RecipientRelation | null;
  readonly idLastFour: string;
  readonly hasSignature: boolean;
  readonly hasPhoto: boolean;
  readonly hasAuthorisation: boolean;
  readonly moneyConfirmed: boolean;
}

/** What this consignment asks for at the door, beyond name, relation and identity. */
export interface DeliveryProofRule {
  readonly signature: boolean;
  readonly photo: boolean;
  readonly moneyDue: boolean;
}

export const deliveryProofParts = [
  'recipientName',
  'relation',
  'idLastFour',
  'authorisation',
  'signature',
  'photo',
  'money',
] as const;

export type DeliveryProofPart = (typeof deliveryProofParts)[number];

/** What the proof still lacks, in the order in which it is asked for; none when it stands. */
export function lackingProof(
  proof: DeliveryProof,
  rule: DeliveryProofRule,
): readonly DeliveryProofPart[] {
  const lacks: Record<DeliveryProofPart, boolean> = {
    recipientName: proof.recipientName.trim() === '',
    relation: proof.relation === null,
    idLastFour: !/^[0-9]{4}$/.test(proof.idLastFour),
    authorisation: proof.relation === 'proxy' && !proof.hasAuthorisation,
    signature: rule.signature && !proof.hasSignature,
    photo: rule.photo && !proof.hasPhoto,
    money: rule.moneyDue && !proof.moneyConfirmed,
  };
  return deliveryProofParts.filter((part) => lacks[part]);
}
