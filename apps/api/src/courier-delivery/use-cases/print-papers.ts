import { Inject, Injectable } from '@nestjs/common';
import { consignmentKindLabels } from '@motcua/delivery-domain';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { FormPerson } from '../../statutory-forms/form-parts';
import { handoverMinutesForm } from '../../statutory-forms/handover-minutes.form';
import { postalSlipForm } from '../../statutory-forms/postal-slip.form';
import { CLOCK } from '../../platform/config/clock';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { nextNumber } from '../../platform/numbering/next-number';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { notFound } from '../../platform/problem/problem-error';
import { signedMinutes } from '../queries/signed-minutes.query';
import { type SlipFacts, slipFacts, type SlipUnit } from '../queries/slip.query';
import { blocked } from './delivery-problems';

const paperKinds: Readonly<Record<string, string>> = {
  original: 'Bản chính',
  certifiedCopy: 'Bản chứng thực',
  comparedCopy: 'Bản đối chiếu',
  electronic: 'Bản điện tử',
};

/** Counts a print under the number of its paper, so that later ones say which they are. */
async function countPrint(
  { sql, journal }: TransactionScope,
  subject: { readonly type: 'consignment' | 'manifest'; readonly id: string },
  fact: string,
): Promise<number> {
  const no = await nextNumber(sql, 'print', `${subject.type} ${subject.id}`);
  journal.append({
    subjectType: subject.type,
    subjectId: subject.id,
    type: `${subject.type}.${fact}`,
    data: { no },
  });
  return no;
}

@Injectable()
export class PrintPapers {
  constructor(
    private readonly transaction: Transaction,
    private readonly renderer: PdfRenderer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The signed hand-over minutes of a bag; there are none before both have signed. */
  async minutes(key: string, actor: Actor, act: Act): Promise<Buffer> {
    const { number, minutes, place, printNumber } = await this.transaction.run(
      act,
      async (scope) => {
        const found = await signedMinutes(scope.sql, key, actor);
        if (!found) throw notFound('the manifest');
        if (!found.minutes) throw notSigned();
        const subject = { type: 'manifest', id: found.id } as const;
        const no = await countPrint(scope, subject, 'minutesPrinted');
        return { ...found, minutes: found.minutes, printNumber: no };
      },
    );
    const party = ({ name, title, unitName }: (typeof minutes)['giver']) => ({
      name,
      unitName,
      ...(title === null ? {} : { title }),
    });
    return this.renderer.render(
      handoverMinutesForm(
        {
          issuer: { unitName: minutes.receiver.unitName, place },
          manifestNo: number,
          signedAt: new Date(minutes.signedAt),
          giver: party(minutes.giver),
          receiver: party(minutes.receiver),
          bags: [{ bagNo: number, sealNo: minutes.sealNo, isSealWhole: minutes.sealIntact }],
          lines: minutes.lines.map(({ dossierCode, exception, ...line }) => ({
            ...line,
            ...(dossierCode === null ? {} : { dossierCode }),
            ...(exception === null ? {} : { exception }),
          })),
          ...(minutes.note === null ? {} : { remarks: minutes.note }),
        },
        { layout: 'a4', printNumber },
      ),
    );
  }

  /** The slip that travels with a consignment; it is not a receipt of the agency. */
  async slip(key: string, actor: Actor, act: Act): Promise<Buffer> {
    const { facts, printNumber } = await this.transaction.run(act, async (scope) => {
      const found = await slipFacts(scope.sql, key, actor, officeDay(this.clock.now()));
      if (!found) throw notFound('the consignment');
      const subject = { type: 'consignment', id: found.id } as const;
      return { facts: found, printNumber: await countPrint(scope, subject, 'slipPrinted') };
    });
    return this.renderer.render(postalSlipForm(slipData(facts), { layout: 'a4', printNumber }));
  }
}

const notSigned = () =>
  blocked('printMinutes', 'notSigned', {
    vi: 'Biên bản chỉ in được khi hai bên đã ký giao nhận.',
    en: 'The minutes are printed once both sides have signed.',
  });

function slipData(facts: SlipFacts): Parameters<typeof postalSlipForm>[0] {
  const contact: FormPerson = {
    name: facts.contactName ?? '',
    ...(facts.contactAddress === null ? {} : { address: facts.contactAddress }),
    ...(facts.contactPhone === null ? {} : { phone: facts.contactPhone }),
  };
  const papers = facts.knowsContent
    ? facts.papers.map(({ name, kind, count }) => ({ name, kind: paperKinds[kind] ?? kind, count }))
    : [{ name: 'Giấy tờ trong bì dán kín', kind: '', count: facts.paperCount }];
  return {
    issuer: { unitName: facts.postUnit.name, place: placeOf(facts.postUnit) },
    consignmentNo: facts.number,
    postedAt: new Date(facts.postedAt),
    sender: facts.fromUnit ? unitParty(facts.fromUnit) : contact,
    addressee: facts.toUnit ? unitParty(facts.toUnit) : contact,
    papers,
    service: consignmentKindLabels[facts.kind].vi,
    courierName: facts.courierName ?? '',
    carriage: facts.postage,
    stateFee: facts.stateFee,
    ...(facts.dossierCode === null ? {} : { dossierCode: facts.dossierCode }),
    ...(facts.procedure === null ? {} : { procedure: facts.procedure }),
    ...(facts.sealNo === null ? {} : { sealNo: facts.sealNo }),
  };
}

function unitParty({ name, address }: SlipUnit): FormPerson {
  return address === null ? { name } : { name, address };
}

/** The last part of an address is its widest place. */
function placeOf({ name, address }: SlipUnit): string {
  return (address ?? name).split(',').at(-1)?.trim() ?? name;
}
