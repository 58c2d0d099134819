import { describe, expect, onTestFinished, test } from 'vitest';
import { backUpNightly } from '../../../src/app/nightly-backup.ts';
import { millis, minutes, type Millis } from '../../../src/base/units.ts';
import { defaults } from '../../../src/history/records/settings.ts';
import { initialNightly, type NightlyRecord } from '../../../src/history/records/nightly.ts';
import type { NightlyStore } from '../../../src/history/store/nightly-store.ts';
import { createAppState } from '../../../src/state/create-state.ts';
import type { NightlyBackup } from '../../../src/state/state.ts';
import { FakeFolder } from '../../support/fake-folder.ts';
import { fault } from '../../support/faults/catalogue.ts';

const MORNING = millis(new Date(2026, 10, 30, 9).getTime());
const DAY = minutes(24 * 60);
const after = (time: number): Millis => millis(MORNING + time);
const TAG = 'k3f9a2';
const nameOf = (day: string) => `plumbline-nightly-2026-${day}-${TAG}.zip`;
const TODAY = nameOf('11-30');

/** What the browser keeps, for all tabs: the record, and what a backup would hold. */
class Browser {
  readonly folder: FakeFolder | null;
  record: NightlyRecord | null;
  content = 'first';
  written = 0;
  lock = false;
  fails: Error | null = null;
  readonly store: NightlyStore = {
    get: async () => this.record,
    put: async (record) => void (this.record = record),
    change: async (chosen, change) => {
      if (this.fails) throw this.fails;
      if (this.record?.chosen === chosen) this.record = { ...this.record, ...change };
    },
    remove: async () => void (this.record = null),
  };

  constructor(folder: FakeFolder | null = new FakeFolder()) {
    this.folder = folder;
    this.record = folder && initialNightly(folder, millis(1), TAG);
  }
  inOneTab = async (work: () => Promise<void>) => {
    if (this.lock) return false;
    this.lock = true;
    await work().finally(() => (this.lock = false));
    return true;
  };
}

/** A page of that browser, opened at `at`. Its `nightly` is what the screens see. */
function open(browser: Browser, at = MORNING, picked: FakeFolder | null = null) {
  const { state, writers } = createAppState(defaults(), at);
  let inUse = false;
  const stop = backUpNightly({
    state,
    writers,
    store: browser.store,
    writeBackup: async () => {
      browser.written++;
      return { file: new Blob([browser.content]), content: browser.content };
    },
    pickFolder: async () => picked,
    inOneTab: browser.inOneTab,
    isInUse: () => inUse,
  });
  onTestFinished(stop);
  const nightly = (): NightlyBackup => {
    const now = state.data.nightly.value;
    if (now === null) throw new Error('the page does not know yet');
    return now;
  };
  const known = () => expect.poll(() => nightly().folder === null).toBe(browser.record === null);
  return {
    state,
    writers,
    nightly,
    known,
    use: (uses: boolean) => (inUse = uses),
    /** The clock of the page is at `now`, and what is then begun is over. */
    async pass(now: Millis) {
      await known();
      writers.app.clockMoved(now);
      await expect.poll(() => nightly().busy || browser.lock).toBe(false);
    },
  };
}

describe('the nightly backup', () => {
  test('is written a minute after the page was opened, whether it watches or not, and says so', async () => {
    const browser = new Browser();
    const page = open(browser);
    await page.pass(after(minutes(0.9)));
    expect(browser.folder?.names).toEqual([]);
    await page.pass(after(minutes(1)));
    expect(await browser.folder?.files.get(TODAY)?.text()).toBe('first');
    expect(page.nightly()).toMatchObject({
      told: false,
      folder: { name: 'Backups', made: after(minutes(1)), held: after(minutes(1)), fault: null },
    });
  });

  test('is made once a day, by whichever page is open', async () => {
    const browser = new Browser();
    const page = open(browser);
    await page.pass(after(minutes(1)));
    browser.content = 'second';
    await page.pass(after(minutes(600)));
    await open(browser, after(minutes(601))).pass(after(minutes(640)));
    expect(browser.written).toBe(1);
    await page.pass(after(DAY));
    expect(await browser.folder?.files.get(nameOf('12-01'))?.text()).toBe('second');
    expect(browser.folder?.names).toEqual([TODAY, nameOf('12-01')]);
  });

  test('of two tabs at once is made by one, and the other learns of it', async () => {
    const browser = new Browser();
    const [one, other] = [open(browser), open(browser)];
    await Promise.all([one.pass(after(minutes(2))), other.pass(after(minutes(2)))]);
    other.writers.data.recordsChanged(); // as the store tells the other tab
    await expect.poll(() => other.nightly().folder?.made).toBe(after(minutes(2)));
    expect(browser.written).toBe(1);
  });

  test('is not written again while nothing changed, unless its file is gone', async () => {
    const browser = new Browser();
    const page = open(browser);
    await page.pass(after(minutes(1)));
    await page.pass(after(DAY));
    expect(browser.folder?.names).toEqual([TODAY]);
    expect(page.nightly().folder).toMatchObject({ made: after(minutes(1)), held: after(DAY) });
    browser.folder?.files.clear();
    await page.pass(after(2 * DAY));
    expect(browser.folder?.names).toEqual([nameOf('12-02')]);
  });

  const waits: Readonly<Record<string, (page: ReturnType<typeof open>, busy: boolean) => void>> = {
    'the person uses the page': ({ use }, busy) => void use(busy),
    'watching starts': ({ writers }, busy) => writers.watching.monitorChanged(busy ? 'starting' : 'off', null),
    'a calibration runs': ({ writers }, busy) => {
      if (busy) writers.calibration.progressed({ phase: 'prepare', step: 'upright', secondsLeft: 3 });
      else writers.calibration.ended();
    },
  };
  test.each(Object.entries(waits))('waits while %s', async (_why, hold) => {
    const browser = new Browser();
    const page = open(browser);
    hold(page, true);
    await page.pass(after(minutes(5)));
    expect(browser.written).toBe(0);
    hold(page, false);
    await page.pass(after(minutes(6)));
    expect(browser.folder?.names).toEqual([TODAY]);
  });
});

describe('a folder', () => {
  test('that is chosen gets a backup at once, under a tag of its own', async () => {
    const browser = new Browser(null);
    const folder = new FakeFolder();
    const page = open(browser, MORNING, folder);
    await page.known();
    await page.nightly().choose();
    expect(folder.names).toEqual([expect.stringMatching(/^plumbline-nightly-2026-11-30-[a-z0-9]{6}\.zip$/)]);
    expect(page.nightly().folder).toMatchObject({ name: 'Backups', made: MORNING });
  });

  test('is none when the person closes the dialog', async () => {
    const browser = new Browser(null);
    const page = open(browser);
    await page.known();
    await page.nightly().choose();
    expect(page.nightly().folder).toBeNull();
    await page.pass(after(DAY));
    expect(browser.written).toBe(0);
  });

  test('that replaces another keeps the tag, and takes no word from what still runs for the other', async () => {
    const browser = new Browser();
    const folder = new FakeFolder();
    const page = open(browser, MORNING, folder);
    await page.known();
    await page.nightly().choose();
    expect(folder.names).toEqual([TODAY]);
    await browser.store.change(millis(1), { fault: { code: 'gone', detail: '' } });
    expect(browser.record?.fault).toBeNull();
  });

  test('that is given up, or forgotten with everything else, is written into no more; its files stay', async () => {
    const browser = new Browser();
    const page = open(browser);
    await page.pass(after(minutes(1)));
    await page.nightly().folder?.forget();
    expect(page.nightly().folder).toBeNull();
    browser.content = 'second';
    await page.pass(after(DAY));
    expect(browser.folder?.names).toEqual([TODAY]);
    browser.record = initialNightly(new FakeFolder(), millis(2), TAG);
    page.writers.data.recordsChanged();
    await page.known();
    browser.record = null;
    page.writers.data.recordsChanged(); // as after deleting everything
    await page.known();
  });
});

describe('a nightly backup that fails', () => {
  const failing = async (harm: (folder: FakeFolder) => void) => {
    const browser = new Browser();
    const page = open(browser);
    await page.pass(after(minutes(1)));
    browser.content = 'second';
    const { folder } = browser;
    if (folder === null) throw new Error('no folder');
    harm(folder);
    await page.pass(after(DAY));
    expect(page.nightly().told).toBe(true);
    await page.pass(after(DAY + minutes(60)));
    expect(browser.record?.tried).toBe('2026-12-01');
    return { browser, page, folder };
  };

  test(`fault: ${fault('nightlyFolderGone')}`, async () => {
    const { page, folder } = await failing((folder) => (folder.gone = true));
    expect(page.nightly().folder?.fault?.code).toBe('gone');
    folder.gone = false;
    await page.pass(after(2 * DAY));
    expect(folder.names).toEqual([TODAY, nameOf('12-02')]);
    expect(page.nightly()).toMatchObject({ told: false, folder: { fault: null } });
  });

  test(`fault: ${fault('nightlyFull')}`, async () => {
    const { page, folder } = await failing((folder) => (folder.room = 3));
    expect(page.nightly().folder?.fault?.code).toBe('full');
    expect(folder.names).toEqual([TODAY]);
    folder.room = Infinity;
    await page.nightly().folder?.again();
    expect(folder.names).toEqual([TODAY, nameOf('12-01')]);
    expect(page.nightly().told).toBe(false);
  });

  test(`fault: ${fault('nightlyLapsed')}`, async () => {
    const { page, folder } = await failing((folder) => (folder.permission = 'prompt'));
    expect(page.nightly().folder?.fault?.code).toBe('lapsed');
    expect(folder.asked).toBe(0); // never without a click
    await page.nightly().folder?.again();
    expect(folder.asked).toBe(1);
    expect(folder.names).toEqual([TODAY, nameOf('12-01')]);
  });

  test('because the browser refuses for good says that, also after the click', async () => {
    const { page, folder } = await failing((folder) => (folder.permission = 'prompt'));
    folder.answer = 'denied';
    await page.nightly().folder?.again();
    expect(page.nightly().folder?.fault?.code).toBe('blocked');
  });

  test('is put away until the next one fails', async () => {
    const { page } = await failing((folder) => (folder.gone = true));
    await page.nightly().folder?.dismiss();
    expect(page.nightly()).toMatchObject({ told: false, folder: { fault: { code: 'gone' } } });
    await page.pass(after(2 * DAY));
    expect(page.nightly().told).toBe(true);
  });

  test('because the database does is said once a day, not at every look', async () => {
    const browser = new Browser();
    const page = open(browser);
    browser.fails = new Error('no room');
    await page.pass(after(minutes(1)));
    await expect.poll(() => page.state.app.notice.value).not.toBeNull();
    page.writers.app.noticeDismissed();
    await page.pass(after(minutes(2)));
    expect(page.state.app.notice.value).toBeNull();
    expect(browser.written).toBe(0);
  });
});
