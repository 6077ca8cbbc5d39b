// Safe by construction: nothing that an article says can run, nothing leaves the machine, and no door is left open.
import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { appFolder, launch } from './launch';
import { expect, Reader, test } from './reader';

test.use({ options: { words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

/** How much the app has refused since it started. */
async function refusedRequests(reader: Reader): Promise<number> {
  return (await reader.ask('offline.refused')).count;
}

test('a hostile article can be read, and that is all', async ({ reader }) => {
  const requested: string[] = [];
  reader.page.on('request', (request) => requested.push(request.url()));
  await reader.openArticle(/^Hostile/u);
  const { article } = reader;
  for (const text of [
    'Hostile <script>document.title="run"</script>',
    'Readable beginning.',
    'Text of a paragraph in HTML.',
    'script link',
    'Heading with a tag',
    'Readable end.',
  ]) {
    await expect(article).toContainText(text);
  }
  await expect(
    article.getByRole('link', { name: /^(script|hidden script|data|file|path|absolute|host) link$/u }),
  ).toHaveCount(0);
  await expect(article.locator('script, iframe, object, embed, form, input, style, base, meta')).toHaveCount(
    0,
  );
  expect(
    await article.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].flatMap((each) =>
        each.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    ),
  ).toEqual([]);
  // Only the drawing in the article's own folder is an image; what it holds stays in it.
  await expect(article.locator('img')).toHaveCount(1);
  await expect(article.getByRole('img', { name: 'dangerous drawing' })).toHaveJSProperty('naturalWidth', 40);
  await expect(article.getByText('climbing image')).toBeVisible();
  await reader.scrollToEnd();
  await expect(reader.page).toHaveTitle(/– Polylect$/u);
  expect(requested.filter((address) => !/^app:\/\/(?:reader|article)\//u.test(address))).toEqual([]);
  expect(await refusedRequests(reader)).toBe(0);
  await expect(article.getByText(/things in this article are not shown/u)).toBeVisible();
});

test('images are served from the articles’ folders and from nowhere else', async ({ reader, profile }) => {
  const leaky = join(profile, 'library', 'leaky');
  await mkdir(leaky, { recursive: true });
  await symlink(join(appFolder, 'resources/icons/512.png'), join(leaky, 'link.png'));
  await cp(join(appFolder, 'resources/icons/512.png'), join(leaky, 'own.png'));
  await reader.openArticle('Every kind of thing');
  const statusOf = (address: string) =>
    reader.page.evaluate(
      (source) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => {
            resolve(true);
          };
          image.onerror = () => {
            resolve(false);
          };
          image.src = source;
        }),
      address,
    );
  expect(await statusOf('app://article/every-kind/images/square.png')).toBe(true);
  expect(await statusOf('app://article/leaky/own.png')).toBe(true);
  for (const address of [
    'app://article/every-kind/../../../resources/icons/512.png',
    'app://article/every-kind/..%2f..%2fhostile%2fdrawing.svg',
    'app://article/every-kind/images/..%2f..%2f..%2f..%2fresources/icon.png',
    'app://article/..%2farticles/every-kind/images/square.png',
    'app://article/every-kind/images%5c..%5csquare.png',
    'app://article//etc/passwd.png',
    'app://elsewhere/every-kind/images/square.png',
    'app://article/leaky/link.png',
    'app://reader/..%2f..%2fresources%2ficons%2f512.png',
  ]) {
    expect(await statusOf(address), address).toBe(false);
  }
});

test('the page comes with a policy that allows nothing but itself', async ({ reader }) => {
  const response = await reader.page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none';/u);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  const wroteHtml = await reader.page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>written</b>');
      return true;
    } catch {
      return false;
    }
  });
  expect(wroteHtml).toBe(false);
});

test('the page has neither Node nor Electron, and runs in a sandbox', async ({ reader }) => {
  const found = await reader.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
  const preferences = await reader.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Not in Electron's types, and the only way to see what a page really runs with.
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return getLastWebPreferences.call(contents);
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('the page has no feature that is experimental, insecure or a web view', async ({ reader }) => {
  const { preferences, switches } = await reader.electron.evaluate(({ app, webContents }) => {
    const [contents] = webContents.getAllWebContents() as unknown as readonly {
      getLastWebPreferences: () => Record<string, unknown>;
    }[];
    return {
      preferences: contents?.getLastWebPreferences(),
      switches: [
        'enable-blink-features',
        'enable-experimental-web-platform-features',
        'allow-running-insecure-content',
        'disable-web-security',
      ].filter((name) => app.commandLine.hasSwitch(name)),
    };
  });
  expect(preferences).toMatchObject({
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
  });
  expect(switches).toEqual([]);
});

test('no web view is attached, even in a window that allows them', async ({ reader }) => {
  const before = await refusedRequests(reader);
  const seen = await reader.electron.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const refused = new Promise<boolean>((resolve) => {
      // Heard after the app's own listener, which has decided by then.
      window.webContents.on('will-attach-webview', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    await window.loadURL('data:text/html,<webview src="https://view.example/" allowpopups></webview>');
    const isRefused = await refused;
    const views = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview');
    window.destroy();
    return { isRefused, views: views.length };
  });
  expect(seen).toEqual({ isRefused: true, views: 0 });
  expect(await refusedRequests(reader)).toBe(before + 1);
});

test('every request to a network is refused and counted', async ({ reader }) => {
  // A server that would answer: if nothing reaches it, the app has refused and not the network.
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const before = await refusedRequests(reader);
  const outcome = await reader.electron.evaluate(async ({ net, session }, local) => {
    const attempts = [
      session.defaultSession.fetch(local),
      net.fetch(local),
      session.defaultSession.fetch('https://example.org/'),
      session.defaultSession.fetch('file:///etc/passwd'),
    ];
    return (await Promise.allSettled(attempts)).map(({ status }) => status);
  }, `http://127.0.0.1:${port}/`);
  await new Promise((resolve) => server.close(resolve));
  expect(outcome).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  expect(reached).toBe(0);
  expect(await refusedRequests(reader)).toBe(before + 4);
  // What the policy stops in the page does not even come so far.
  const inPage = await reader.page.evaluate(() =>
    Promise.allSettled([
      fetch('https://example.org/'),
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/');
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
      navigator.serviceWorker.register('/worker.js'),
    ]).then((results) => results.map(({ status }) => status)),
  );
  expect(inPage).toEqual(['rejected', 'rejected', 'rejected']);
});

/** What Chromium's own log of its network has of some kinds of events. The log is whole once the app has ended. */
async function logged(file: string, kinds: readonly string[]): Promise<readonly unknown[]> {
  const log = JSON.parse(await readFile(file, 'utf8')) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: unknown }[];
  };
  const types = log.constants.logEventTypes;
  // A kind that Chromium renamed would never be found.
  expect(Object.keys(types)).toEqual(expect.arrayContaining([...kinds]));
  return log.events.filter(({ type }) => kinds.some((kind) => types[kind] === type));
}

test('Chromium asks for nothing by itself, and looks up no name', async ({ profile }) => {
  const log = join(profile, 'network.json');
  // As on a system that has programs look for a proxy in the network.
  const words = [`--log-net-log=${log}`, '--proxy-auto-detect'];
  const reader = new Reader(profile, await launch(profile, { words }));
  await reader.openArticle(/^Universal/u);
  // It would fetch dictionaries, which does not come to the app's own notice.
  const spelling = await reader.electron.evaluate(({ session }) =>
    session.defaultSession.getSpellCheckerLanguages(),
  );
  expect(spelling).toEqual([]);
  const found = await reader.electron.evaluate(({ session }) =>
    session.defaultSession.resolveHost('name.example').then(
      () => 'found',
      (error: unknown) => String(error),
    ),
  );
  expect(found).toContain('ERR_NAME_NOT_RESOLVED');
  await reader.quit();
  const asked = [
    ...['URL_REQUEST_START_JOB', 'PAC_FILE_DECIDER', 'HOST_RESOLVER_MANAGER_REQUEST'],
    ...['UDP_CONNECT', 'TCP_CONNECT'],
  ];
  expect(await logged(log, asked)).toEqual([]);
});

test('navigation, new windows, permissions and downloads are refused', async ({ reader }) => {
  const { page, electron } = reader;
  const address = page.url();
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://article/x',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, target);
  }
  // There Chromium goes without asking, and is brought back.
  const left = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await left;
  await expect(reader.library).toBeVisible();
  await electron.evaluate(({ session }) => {
    // Heard after the app's own listener, which has decided by then.
    session.defaultSession.on('will-download', (event) => {
      Object.assign(globalThis, { download: event.defaultPrevented ? 'refused' : 'begun' });
    });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://reader/index.html';
    link.download = 'page.html';
    document.body.append(link);
    link.click();
    link.remove();
  });
  const download = () => electron.evaluate(() => (globalThis as { download?: string }).download);
  await expect.poll(download).toBe('refused');
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  const granted = await page.evaluate(() =>
    Promise.allSettled([
      new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject);
      }),
      navigator.mediaDevices.getUserMedia({ audio: true }),
      Notification.requestPermission().then((answer) =>
        answer === 'granted' ? answer : Promise.reject(new Error(answer)),
      ),
      navigator.clipboard.readText(),
    ]).then((results) => results.map(({ status }) => status)),
  );
  expect(granted).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  expect(page.url()).toBe(address);
  await expect(reader.library).toBeVisible();
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the bridge lets through what the contract names, and only of its shape', async ({ reader }) => {
  expect(await reader.page.evaluate(() => Object.keys(window.polylect).toSorted())).toEqual(['ask', 'on']);
  const refused = await reader.page.evaluate(() =>
    Promise.all(
      [
        ['no.such.request'],
        ['toString'],
        ['__proto__'],
        ['article.open'],
        ['article.open', { article: '../../etc' }],
        ['article.open', { article: 'open-models', language: 'not a tag' }],
        ['place.keep', { article: 'open-models', language: 'en', block: 's1', offset: Number.NaN, share: 0 }],
        ['preferences.keep', { theme: 'pink', languages: [] }],
        ['library.list', 'an argument'],
        ['link.open', 42],
      ].map(([name, ...words]) =>
        window.polylect.ask(name as string, ...words).then(
          () => 'answered',
          (error: unknown) => (String(error).includes('Refused') ? 'refused' : String(error)),
        ),
      ),
    ),
  );
  expect(refused).toEqual(refused.map(() => 'refused'));
  const heard = await reader.page.evaluate(() => {
    try {
      window.polylect.on('no.such.event', () => undefined);
      return 'listening';
    } catch {
      return 'refused';
    }
  });
  expect(heard).toBe('refused');
});

test('another page is answered nothing, even in the same app', async ({ reader }) => {
  const preload = join(appFolder, 'out/preload/preload.cjs');
  const answer = await reader.electron.evaluate(async ({ BrowserWindow }, file) => {
    // It has the bridge, as our page has, but it is not our page.
    const window = new BrowserWindow({ show: false, webPreferences: { preload: file } });
    await window.loadURL('data:text/html,<title>another</title>');
    const ask = `window.polylect.ask('library.list').then(() => 'answered', (error) => String(error))`;
    const asked = (await window.webContents.executeJavaScript(ask)) as string;
    window.destroy();
    return asked;
  }, preload);
  expect(answer).toContain('Refused: library.list from a page that is not ours');
});

test.describe('links outside', () => {
  test('are shown in full, and opened only after the reader agrees', async ({ profile }) => {
    // The system's way to open an address is a program called xdg-open; this one writes down what it was asked.
    const programs = join(profile, 'programs');
    const opened = join(profile, 'opened');
    await mkdir(programs);
    await writeFile(join(programs, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
    await chmod(join(programs, 'xdg-open'), 0o755);
    const reader = new Reader(
      profile,
      await launch(profile, {
        words: [`--library=${join(appFolder, 'e2e/articles')}`],
        environment: { PATH: `${programs}:${process.env.PATH ?? ''}` },
      }),
    );
    const dialog = reader.page.getByRole('dialog', { name: 'Open this address in your browser?' });
    await reader.openArticle(/^Hostile/u);

    await reader.article.getByRole('link', { name: 'web link' }).click();
    await expect(dialog).toContainText('https://example.org/');
    await reader.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(reader.article.getByRole('link', { name: 'web link' })).toBeFocused();
    expect(await readFile(opened, 'utf8').catch(() => '')).toBe('');

    for (const name of ['plain link', 'mail link']) {
      await reader.article.getByRole('link', { name }).click();
      await expect(dialog).toContainText('only https addresses');
      await expect(dialog.getByRole('button', { name: 'Open in browser' })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
    }

    await reader.article.getByRole('link', { name: 'web link' }).click();
    await dialog.getByRole('button', { name: 'Copy address' }).click();
    await expect
      .poll(() => reader.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('https://example.org/');

    await reader.article.getByRole('link', { name: 'web link' }).click();
    await dialog.getByRole('button', { name: 'Open in browser' }).click();
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toBe('https://example.org/\n');
    for (const address of [
      'http://plain.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://user:word@x.example/',
    ]) {
      const answer = await reader.ask('link.open', address);
      expect(answer, address).toMatchObject({ ok: false });
    }
    expect(await readFile(opened, 'utf8')).toBe('https://example.org/\n');
    await reader.quit();
  });
});
