import type { ContactPoint, Issuer } from './form-parts';

/** The unit that hands out a form, as it was called on the day of its act. */
export interface IssuingUnit {
  readonly kind: string;
  readonly name: string;
  readonly phone: string | null;
  readonly parentName: string | null;
}

const deskOfCommune = 'Trung tâm Phục vụ hành chính công';
const kindWord = /^(tỉnh|thành phố|phường|xã|đặc khu)\s+/iu;

/** «phường Xuân Hương – Đà Lạt» inside a sentence or after «Ủy ban nhân dân». */
function lowered(name: string): string {
  return kindWord.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
}

/** A commune issues through the desk under its people's committee, other units in their own name. */
export function issuerOf({ kind, name, parentName }: IssuingUnit): Issuer {
  if (kind === 'commune')
    return {
      superiorName: `Ủy ban nhân dân ${lowered(name)}`,
      unitName: deskOfCommune,
      place: name.replace(kindWord, ''),
    };
  return {
    ...(parentName === null ? {} : { superiorName: `Ủy ban nhân dân ${lowered(parentName)}` }),
    unitName: name,
    place: (parentName ?? name).replace(kindWord, ''),
  };
}

/** Who decides signs in its own name: for a commune its people's committee, not the desk under it. */
export function decidingIssuerOf(unit: IssuingUnit): Issuer {
  if (unit.kind !== 'commune') return issuerOf(unit);
  return { unitName: agencyNameOf(unit), place: unit.name.replace(kindWord, '') };
}

export function agencyNameOf({ kind, name }: IssuingUnit): string {
  return kind === 'commune' ? `Ủy ban nhân dân ${lowered(name)}` : name;
}

export function deskNameOf({ kind, name }: IssuingUnit): string {
  return kind === 'commune' ? `${deskOfCommune} ${lowered(name)}` : name;
}

export function contactOf(unit: IssuingUnit, officialName: string | null): ContactPoint {
  return {
    place: deskNameOf(unit),
    ...(officialName === null ? {} : { officialName }),
    ...(unit.phone === null ? {} : { phone: unit.phone }),
  };
}
