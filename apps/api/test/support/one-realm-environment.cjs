const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

/** Spec files run in the realm of their worker; what one of them leaves there ends with it. */
class OneRealmEnvironment extends TestEnvironment {
  constructor(...parts) {
    super(...parts);
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const [{ projectConfig: config }] = parts;
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    this.found = {
      names: new Set(Reflect.ownKeys(globalThis)),
      console: globalThis.console,
      exit: process.exit,
      settings: { ...process.env },
    };
  }

  async teardown() {
    const { names, console: own, exit, settings } = this.found;
    await super.teardown();
    for (const name of Reflect.ownKeys(globalThis))
      if (!names.has(name)) Reflect.deleteProperty(globalThis, name);
    globalThis.console = own;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
    Object.assign(process.env, settings);
  }
}

module.exports = OneRealmEnvironment;
