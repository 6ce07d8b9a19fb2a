import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import { FileStore } from '../../platform/files/file-store';
import { Operation } from '../../platform/http/operation';
import { EnumField, IntegerParameter } from '../../platform/validation/fields';
import {
  type ProofPictureKind,
  proofPicture,
  proofPictureKinds,
} from '../queries/proof-picture.query';
import { ConsignmentKeyParameter } from './consignment.requests';

export class ProofParameter extends ConsignmentKeyParameter {
  @IntegerParameter({
    description: 'Number of the attempt; 0 is the collection at a home',
    min: 0,
    max: 99,
    example: 1,
  })
  readonly no!: number;

  @EnumField({
    description: 'Which picture',
    values: proofPictureKinds,
    name: 'ProofPictureKind',
  })
  readonly picture!: ProofPictureKind;
}

@ApiTags('consignments')
@Controller('consignments')
export class ProofController {
  constructor(
    private readonly sql: PoolSql,
    private readonly files: FileStore,
  ) {}

  @Get(':id/attempts/:no/:picture')
  @Operation({
    id: 'getDeliveryProof',
    summary: 'The signature or photo that proves what happened at a door',
    access: ['incident.read'],
    answers: 'application/octet-stream',
    problems: ['notFound'],
  })
  async picture(
    @Param() { id, no, picture }: ProofParameter,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sha256, mediaType, size } = await proofPicture(this.sql, id, no, picture, actor);
    void reply
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff');
    return new StreamableFile(await this.files.open(sha256), {
      type: mediaType,
      length: size,
      disposition: 'inline',
    });
  }
}
