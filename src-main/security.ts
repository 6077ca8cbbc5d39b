// Shuts every door that a page could leave by: navigation, windows, permissions, downloads, the network.
import { app, BrowserWindow, type Session } from 'electron';
import { pageAddressOf } from '../src-shared/addresses';
import type { Refusals } from './proof/refusals';

/**
 * Before the app is ready: what holds for the whole process and for every page that it will ever show.
 *
 * @param refusals is told of all that was tried
 */
export function closeDoors(refusals: Refusals): void {
  // Also for pages that some future window might open without saying so. Under --no-sandbox, which Chromium demands of root, this
  // call would take the switch back, and every child process would end at its start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Chromium's own services ask for addresses too; here no name has an address. Only what cannot be the name of a host fails at once
  // (net/base/host_mapping_rules.h): any other word is looked up in its place, and before the first one that is looked up, a socket
  // is connected to an address of Google's, to learn whether IPv6 leads anywhere (net/dns/host_resolver_manager.cc).
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ^NOTFOUND');
  // A system may say that the proxy is to be found in the network, or by a script from an address.
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  // What nothing is asked of needs no process of its own: its start and its memory are spared.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  app.on('session-created', (session) => {
    // Chromium fetches a dictionary for each language of the system as soon as there is a session, past webRequest and whatever
    // a window says of spelling (https://github.com/electron/electron/issues/22995). Switching the checker off comes too late here.
    session.setSpellCheckerLanguages([]);
  });
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      refusals.note('window', url);
      return { action: 'deny' };
    });
    const refuse = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
      event.preventDefault();
      refusals.note('navigation', event.url);
    };
    // Of every frame, the page itself included.
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', (event, _preferences, { src }) => {
      event.preventDefault();
      refusals.note('window', src ?? '');
    });
    // The one address that Chromium goes to without asking.
    contents.on('did-navigate', (_event, address) => {
      if (address !== 'about:blank') return;
      refusals.note('navigation', address);
      const window = BrowserWindow.fromWebContents(contents);
      if (window !== null) void contents.loadURL(pageAddressOf(window.id));
    });
  });
}

/** Every kind of address that leads to a network. The filter keeps our own scheme from waiting for an answer. */
const refusedAddresses = {
  urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'],
};

/** Refuses and notes every request of a session that is not answered by our own scheme, every permission and every download. */
export function guardSession(session: Session, refusals: Refusals): void {
  session.webRequest.onBeforeRequest(refusedAddresses, ({ url }, answer) => {
    refusals.note('request', url);
    answer({ cancel: true });
  });
  // Files do not come this way; their scheme is taken over instead.
  session.protocol.handle('file', ({ url }) => {
    refusals.note('request', url);
    return Response.error();
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    refusals.note('permission', permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    refusals.note('download', item.getURL());
  });
}
