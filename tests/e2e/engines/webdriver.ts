/** The key of an element in the driver's answers (https://w3c.github.io/webdriver/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The longest single answer: a state that comes minutes later is awaited in the page. */
const LONGEST_ANSWER = 200_000; // ms

/** Whatever only looks or acts has its answer within this, on a busy machine too. */
const SHORT_ANSWER = 60_000; // ms

/** A browser that does not end by itself within this is ended. */
const LAST_ANSWER = 10_000; // ms

/**
 * The driver's program or the process of the page is gone, or gave no answer in time: whether the page does what is expected
 * cannot be said.
 */
export class BrowserLost extends Error {}

type Answer = Readonly<Record<string, unknown>> | string | readonly unknown[] | number | boolean | null;

/** What WebKitGTK's driver says when the process of the page ends during a script, and from then on. */
const isCrash = (error: string, message: string): boolean =>
  error === 'invalid session id' || message === 'Could not parse script result';

/** One command. Rejects with the driver's error, or with `BrowserLost` when there is no browser to answer, or none does within `patience` ms. */
async function command(address: string, method: string, body?: object, patience = SHORT_ANSWER): Promise<Answer> {
  const asked = JSON.stringify(body) ?? '';
  const { ok, value } = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body ? { body: asked, headers: { 'Content-Type': 'application/json' } } : {}),
  })
    .then(async (response) => ({ ok: response.ok, ...((await response.json()) as { value: Answer }) }))
    .catch((cause: unknown) => {
      const what = `${method} ${new URL(address).pathname} ${asked.slice(0, 300)}`;
      const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw new BrowserLost(`${isLate ? `no answer within ${patience} ms` : 'its program is gone'}: ${what}`, {
        cause,
      });
    });
  if (ok) return value;
  const { error, message } = value as { error: string; message: string };
  if (isCrash(error, message)) throw new BrowserLost(`the process of the page is gone: ${error}: ${message}`);
  throw new Error(`${error}: ${message}`); // https://w3c.github.io/webdriver/#errors
}

/** Commands of the protocol for one browser: https://w3c.github.io/webdriver/. Elements are named by CSS selectors. */
export interface WebDriver {
  goto(address: string): Promise<void>;
  /** Calls the function in the page with these values, and awaits what it promises. */
  call(source: string, values: readonly unknown[]): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  minimize(): Promise<void>;
  restore(): Promise<void>;
  quit(): Promise<void>;
}

/** @param driver its address, http://127.0.0.1:4444 */
export async function startSession(driver: string, capabilities: object): Promise<WebDriver> {
  const { sessionId } = (await command(`${driver}/session`, 'POST', { capabilities })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  const post = (path: string, body: object = {}, patience = SHORT_ANSWER) =>
    command(`${session}/${path}`, 'POST', body, patience);
  const find = async (selector: string): Promise<string> => {
    const found = (await post('element', { using: 'css selector', value: selector })) as Record<string, string>;
    return `element/${found[ELEMENT] ?? ''}`;
  };
  await post('timeouts', { script: LONGEST_ANSWER, pageLoad: SHORT_ANSWER });
  return {
    goto: async (url) => void (await post('url', { url })),
    async call(source, values) {
      const script = `
        const values = [...arguments];
        const done = values.pop();
        Promise.resolve().then(() => (${source})(...values)).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = await post('execute/async', { args: values, script }, LONGEST_ANSWER + LAST_ANSWER);
      const { value, error } = answer as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: async (selector) => void (await post(`${await find(selector)}/click`)),
    type: async (selector, text) => void (await post(`${await find(selector)}/value`, { text })),
    minimize: async () => void (await post('window/minimize')),
    // https://w3c.github.io/webdriver/#set-window-rect restores the window first
    restore: async () => void (await post('window/rect', { width: 1280, height: 800 })),
    quit: async () => void (await command(session, 'DELETE', undefined, LAST_ANSWER)),
  };
}
