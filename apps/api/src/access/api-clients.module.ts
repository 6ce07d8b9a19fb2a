import { Module } from '@nestjs/common';
import { AccessModule } from './access.module';
import { ApiClientController } from './http/api-client.controller';
import { RegisterApiClient } from './use-cases/register-api-client';
import { RevokeApiClient } from './use-cases/revoke-api-client';
import { RotateClientSecret } from './use-cases/rotate-client-secret';

@Module({
  imports: [AccessModule],
  controllers: [ApiClientController],
  providers: [RegisterApiClient, RotateClientSecret, RevokeApiClient],
})
export class ApiClientsModule {}
