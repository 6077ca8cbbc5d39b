// Shuts every door that a page could leave by: navigation, windows, permissions, downloads, the network.
import { app, type Session } from 'electron';
import { pageAddress } from '../src-shared/addresses';

/** Before the app is ready: what holds for the whole process and for every page that it will ever show. */
export function closeDoors(): void {
  // Also for pages that some future window might open without saying so. Under --no-sandbox, which Chromium demands of root, this
  // call would take the switch back, and every child process would end at its start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Chromium's own services ask for addresses too; here no name has an address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  // What nothing is asked of needs no process of its own: its start and its memory are spared.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const refuse = (event: { readonly preventDefault: () => void }): void => {
      event.preventDefault();
    };
    // Of every frame, the page itself included.
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    // The one address that Chromium goes to without asking.
    contents.on('did-navigate', (_event, address) => {
      if (address === 'about:blank') void contents.loadURL(pageAddress);
    });
  });
}

/** Every kind of address that leads to a network. The filter keeps our own scheme from waiting for an answer. */
const refusedAddresses = {
  urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'],
};

/** How many requests were refused since the app started; zero is what is expected. */
export interface RefusedRequests {
  readonly count: number;
}

/** Refuses and counts every request of a session that is not answered by our own scheme, every permission and every download. */
export function guardSession(session: Session): RefusedRequests {
  const refused = { count: 0 };
  session.webRequest.onBeforeRequest(refusedAddresses, (_request, answer) => {
    refused.count += 1;
    answer({ cancel: true });
  });
  // Files do not come this way; their scheme is taken over instead.
  session.protocol.handle('file', () => {
    refused.count += 1;
    return Response.error();
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  return refused;
}
