/** Who signed for a side, as they were called on that day. */
export interface SignedParty {
  readonly name: string;
  readonly title: string | null;
  readonly unitName: string;
}

export interface MinutesLine {
  readonly consignmentNo: string;
  readonly dossierCode: string | null;
  readonly applicantName: string;
  readonly paperCount: number;
  /** Null when the line is complete. */
  readonly exception: string | null;
}

/** The signed minutes as they are printed, today and in five years. */
export interface Minutes {
  readonly signedAt: string;
  readonly giver: SignedParty;
  readonly receiver: SignedParty;
  readonly sealNo: string;
  readonly sealIntact: boolean;
  readonly lines: readonly MinutesLine[];
  readonly note: string | null;
}
