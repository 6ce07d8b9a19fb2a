const journeys = require('./jest.config.cjs');

// `npm run pictures` takes the pictures of the README with the demonstration's data.
module.exports = {
  ...journeys,
  displayName: 'pictures',
  testMatch: ['<rootDir>/src/pictures/*.ts'],
};
