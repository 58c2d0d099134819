// A reporter for vitest: one line of JSON for whatever begins or ends. Unlike a report at the end, it outlives a run that is ended.
import { appendFileSync } from 'node:fs';

/** @typedef {import('vitest/node').TestModule} TestModule */

/** @param {TestModule} module @returns {import('./second-try.mjs').FileResult} */
function resultOf(module) {
  const tests = [...module.children.allTests()].map((test) => {
    const { state, errors = [] } = test.result();
    return {
      status: state,
      fullName: test.fullName,
      failureMessages: errors.map(({ stack, message }) => stack ?? message),
    };
  });
  const [error] = [module, ...module.children.allSuites()].flatMap((part) => part.errors());
  return {
    name: module.moduleId,
    status: module.ok() ? 'passed' : 'failed',
    message: error?.message ?? '',
    assertionResults: tests,
  };
}

export class ProgressReporter {
  #path;
  #ended = new Set();

  /** @param {string} path where it writes */
  constructor(path) {
    this.#path = path;
  }

  /** @param {import('./progress.mjs').Line} line */
  #write(line) {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }

  /** @param {readonly import('vitest/node').TestSpecification[]} files */
  onTestRunStart(files) {
    this.#write({ chosen: files.map(({ moduleId }) => moduleId) });
  }
  /** @param {TestModule} module */
  onTestModuleQueued({ moduleId }) {
    this.#write({ begun: moduleId });
  }
  onHookStart() {
    this.#write({});
  }
  onHookEnd() {
    this.#write({});
  }
  onTestCaseReady() {
    this.#write({});
  }
  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult({ fullName, module }) {
    this.#write({ test: fullName, in: module.moduleId });
  }
  /** @param {TestModule} module */
  onTestModuleEnd(module) {
    this.#ended.add(module.moduleId);
    this.#write({ ended: resultOf(module) });
  }
  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    for (const module of modules) if (!this.#ended.has(module.moduleId)) this.onTestModuleEnd(module);
  }
}
