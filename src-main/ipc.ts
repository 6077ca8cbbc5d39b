// The main process's side of the contract: checks who asks and with what, then answers.
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { pageOrigin } from '../src-shared/addresses';
import {
  requestChecks,
  type Answer,
  type Argument,
  type EventName,
  type Events,
  type RequestName,
} from '../src-shared/contract';

/** An answer that is JSON already, for what takes long to be made of it. Whoever makes one says what its text is. */
export class JsonText {
  constructor(readonly text: string) {}
}

type Answered<Name extends RequestName> = Answer<Name> | JsonText;

/** One function for every request: a missing one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (argument: Argument<Name>) => Answered<Name> | Promise<Answered<Name>>;
};

export function answerRequests(handlers: Handlers): void {
  for (const name of Object.keys(requestChecks) as RequestName[]) answerRequest(name, handlers);
}

function answerRequest<Name extends RequestName>(name: Name, handlers: Handlers): void {
  ipcMain.handle(`ask:${name}`, async (event, argument: unknown) => {
    if (!isOurPage(event)) throw new Error(`Refused: ${name} from a page that is not ours`);
    if (!requestChecks[name](argument))
      throw new Error(`Refused: ${name} with an argument that is not of its shape`);
    return asText(await handlers[name](argument));
  });
}

/** Tells the page of a window. A window that is closing is told nothing. */
export function tell<Name extends EventName>(
  window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>,
  name: Name,
  payload: Events[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send(`tell:${name}`, asText(payload));
}

/** Tells the page of every window. */
export function tellAll<Name extends EventName>(name: Name, payload: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, name, payload);
}

/** What the page is sent, as JSON: plain data by itself would be copied twice on its way, and each copy takes longer than this. */
function asText(data: unknown): string {
  return data instanceof JsonText ? data.text : JSON.stringify(data);
}

/** https://www.electronjs.org/docs/latest/tutorial/security, 17: validate the sender of all IPC messages. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  // The main frame of a window has no parent; a frame that is gone is null.
  if (senderFrame?.parent !== null) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return `${protocol}//${host}` === pageOrigin;
}
