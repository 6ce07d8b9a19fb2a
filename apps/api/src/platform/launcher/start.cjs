require('./requirements.cjs').requireNodeAndPackages();
require('./serve.cjs').serve();
