import { Inject, Injectable } from '@nestjs/common';
import { consignmentKindLabels } from '@motcua/delivery-domain';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import type { FormPerson, PrintOptions } from '../../statutory-forms/form-parts';
import { handoverMinutesForm } from '../../statutory-forms/handover-minutes.form';
import { postalSlipForm } from '../../statutory-forms/postal-slip.form';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
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

/** Minutes and slips are read from what was stored: each print says the same. */
const asFirstPrint: PrintOptions = { layout: 'a4', printNumber: 1 };

@Injectable()
export class PrintPapers {
  constructor(
    private readonly sql: PoolSql,
    private readonly renderer: PdfRenderer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The signed hand-over minutes of a bag; there are none before both have signed. */
  async minutes(key: string, actor: Actor): Promise<Buffer> {
    const found = await signedMinutes(this.sql, key, actor);
    if (!found) throw notFound('the manifest');
    const { number, minutes } = found;
    if (!minutes)
      throw blocked('printMinutes', 'notSigned', {
        vi: 'Biên bản chỉ in được khi hai bên đã ký giao nhận.',
        en: 'The minutes are printed once both sides have signed.',
      });
    const party = ({ name, title, unitName }: (typeof minutes)['giver']) => ({
      name,
      unitName,
      ...(title === null ? {} : { title }),
    });
    return this.renderer.render(
      handoverMinutesForm(
        {
          issuer: { unitName: minutes.receiver.unitName, place: found.place },
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
        asFirstPrint,
      ),
    );
  }

  /** The slip that travels with a consignment; it is not a receipt of the agency. */
  async slip(key: string, actor: Actor): Promise<Buffer> {
    const facts = await slipFacts(this.sql, key, actor, officeDay(this.clock.now()));
    if (!facts) throw notFound('the consignment');
    return this.renderer.render(postalSlipForm(slipData(facts), asFirstPrint));
  }
}

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
