require('./requirements.cjs').requireNodeAndPackages();
require('./import-catalogue.cjs').importCatalogue(process.argv.slice(2));
