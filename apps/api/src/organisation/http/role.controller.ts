import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listRoles } from '../queries/role-list.query';
import { RoleListResponse } from './staff.responses';

@ApiTags('staff')
@Controller('roles')
export class RoleController {
  constructor(private readonly sql: PoolSql) {}

  @Get()
  @Operation({
    id: 'listRoles',
    summary: 'The roles: what each sees, for whose employees it is, what it permits and since when',
    access: ['role.read'],
    answers: RoleListResponse,
  })
  async list(): Promise<JsonDocument> {
    return new JsonDocument(await listRoles(this.sql));
  }
}
