import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { SearchEverything } from '../use-cases/search-everything';
import { SearchQuery } from './people.requests';
import { SearchResponse } from './search.responses';

const usualRows = 3;

@ApiTags('people')
@Controller('search')
export class SearchController {
  constructor(private readonly searchEverything: SearchEverything) {}

  @Get()
  @Operation({
    id: 'searchEverything',
    summary: 'One box for dossiers, people, consignments, bags and procedures',
    description: 'A group that the asker may not read is empty.',
    access: ['dossier.read', 'dossier.readWithReason', 'consignment.read', 'catalogue.read'],
    answers: SearchResponse,
  })
  search(
    @Query() { q, limit = usualRows, reason }: SearchQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.searchEverything.run({ q, limit, reason }, actor, act);
  }
}
