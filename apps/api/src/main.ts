import 'reflect-metadata';
import { SwaggerModule } from '@nestjs/swagger';
import { LoadDemoOrganisation } from './demonstration/load-demo-organisation';
import { LoadDemoConsignments } from './demonstration/load-demo-consignments';
import { LoadDemoDossiers } from './demonstration/load-demo-dossiers';
import { createApplication } from './application';
import { openApiDocument } from './openapi-document';
import { EnvironmentUnreadable, readEnvironment } from './platform/config/environment';
import { migrate } from './platform/database/data-source';
import { LoadBuiltinCatalogue } from './procedure-catalogue/use-cases/load-builtin-catalogue';
import { serveAdmin } from './platform/http/serve-admin';
import { LoadReferenceData } from './reference-data/load-reference-data';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  await migrate({
    owner: environment.ownerUrl,
    app: environment.databaseUrl,
    sealer: environment.sealerUrl,
  });
  const application = await createApplication(environment);
  SwaggerModule.setup('docs', application, () => openApiDocument(application), {
    jsonDocumentUrl: 'docs-json',
    customSiteTitle: 'Motcua API',
  });
  await serveAdmin(application, environment.adminDir);
  await application.init();
  await application.get(LoadReferenceData, { strict: false }).run();
  await application.get(LoadBuiltinCatalogue, { strict: false }).run();
  if (environment.demo) {
    const password = environment.demoPassword;
    if (!password) throw new Error('MOTCUA_DEMO=1 needs MOTCUA_DEMO_PASSWORD.');
    await application.get(LoadDemoOrganisation, { strict: false }).run(password);
    await application.get(LoadDemoDossiers, { strict: false }).run();
    await application.get(LoadDemoConsignments, { strict: false }).run();
  }
  await application.listen({ port: environment.port, host: environment.host });
}

main().catch((error: unknown) => {
  const isPlain = error instanceof EnvironmentUnreadable;
  const words = error instanceof Error && !isPlain ? error.stack : undefined;
  process.stderr.write(`${words ?? (isPlain ? error.message : String(error))}\n`);
  process.exit(1);
});
