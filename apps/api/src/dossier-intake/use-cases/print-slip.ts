import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import type { PrintDocument } from '../../platform/printing/print-document';
import type { PrintOptions } from '../../statutory-forms/form-parts';

interface Printing {
  readonly issuedAt: Date;
  /** The public page of the dossier, opened by the secret in it. */
  readonly trackUrl: string;
}

/** A sheet that goes with a paper; it names nobody, so nobody counts its copies. */
export interface Slip<Facts extends { readonly code: string; readonly secret: string }> {
  /** What is read, as the journal names it. */
  readonly part: string;
  readonly facts: (sql: Sql, dossierId: string, day: LocalDate) => Promise<Facts>;
  readonly form: (facts: Facts, printing: Printing, options: PrintOptions) => PrintDocument;
}

@Injectable()
export class PrintSlip {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly renderer: PdfRenderer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run<Facts extends { readonly code: string; readonly secret: string }>(
    { part, facts, form }: Slip<Facts>,
    { key, reason }: { key: string; reason?: string | undefined },
    actor: Actor,
    act: Act,
  ): Promise<Buffer> {
    const issuedAt = this.clock.now();
    const found = await this.reachDossier.run({ key, part, reason, actor, act }, (sql, { id }) =>
      facts(sql, id, officeDay(issuedAt)),
    );
    const trackUrl = `${this.environment.publicUrl}/track/${found.code}/${found.secret}`;
    return this.renderer.render(
      form(found, { issuedAt, trackUrl }, { layout: 'a5', printNumber: 1 }),
    );
  }
}
