/** One of several; each goes on where the one before it ended. */
export type Step = () => Promise<void>;

export interface Beginnings {
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** Whether this failure says nothing of what is tested. */
  readonly isLost: (failure: unknown) => boolean;
  /** Told of the one new beginning. */
  readonly again: (why: string) => void;
}

/** Both reject with what failed. */
export interface InSteps {
  readonly begin: () => Promise<void>;
  readonly run: (index: number, name: string) => Promise<void>;
}

/**
 * Runs steps by their index, in their order. When what they run in is lost, all of them begin once more, in a new one; never for
 * an expectation that failed, and never twice.
 */
export function inSteps(steps: readonly Step[], { begin, end, isLost, again }: Beginnings): InSteps {
  let mayBegin = true;
  const orAgain = async (what: () => Promise<void>, during: string, upTo: number): Promise<void> => {
    try {
      await what();
    } catch (failure) {
      if (!mayBegin || !isLost(failure)) throw failure;
      mayBegin = false;
      again(`${during}: ${String(failure)}`);
      await end();
      await begin();
      for (const step of steps.slice(0, upTo)) await step();
    }
  };
  return {
    begin: () => orAgain(begin, 'at the beginning', 0),
    async run(index: number, name: string): Promise<void> {
      const step = steps[index];
      if (!step) throw new RangeError(`there is no step ${index}`);
      await orAgain(step, name, index + 1);
    },
  };
}
