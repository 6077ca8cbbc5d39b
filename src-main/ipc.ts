// The main process's side of the contract: checks who asks and with what, then answers.
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { pageOrigin } from '../src-shared/addresses';
import { answerText, piecesOf } from '../src-shared/answer-text';
import {
  piecesChannel,
  requestChecks,
  type Answer,
  type Argument,
  type EventName,
  type Events,
  type FirstPiece,
  type RequestName,
} from '../src-shared/contract';
import { AnswerText } from './answer-text';

type Answered<Name extends RequestName> = Answer<Name> | AnswerText;

/** One function for every request, which is told the page that asks: a missing one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (
    argument: Argument<Name>,
    page: WebContents,
  ) => Answered<Name> | Promise<Answered<Name>>;
};

export function answerRequests(handlers: Handlers): void {
  for (const name of Object.keys(requestChecks) as RequestName[]) answerRequest(name, handlers);
}

function answerRequest<Name extends RequestName>(name: Name, handlers: Handlers): void {
  ipcMain.handle(`ask:${name}`, async (event, argument: unknown) => {
    if (!isOurPage(event)) throw new Error(`Refused: ${name} from a page that is not ours`);
    if (!requestChecks[name](argument))
      throw new Error(`Refused: ${name} with an argument that is not of its shape`);
    const answer = await handlers[name](argument, event.sender);
    const text = answer instanceof AnswerText ? answer.text : answerText(answer);
    return text === undefined ? undefined : inPieces(text, event.sender);
  });
}

let longAnswers = 0;

/** Hands over a text, a long one piece by piece. */
function inPieces(text: string, page: WebContents): string | FirstPiece {
  const [first = '', ...rest] = piecesOf(text);
  if (rest.length === 0) return first;
  longAnswers += 1;
  const answer = longAnswers;
  for (const [index, piece] of rest.entries()) page.send(piecesChannel, answer, index, piece);
  return { answer, first, more: rest.length };
}

/**
 * Tells the page of a window. A window that is closing is told nothing. It goes as JSON: plain data by itself would be copied twice on
 * its way, and each copy takes longer than this.
 */
export function tell<Name extends EventName>(
  window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>,
  name: Name,
  payload: Events[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send(`tell:${name}`, JSON.stringify(payload));
}

/** Tells the page of every window. */
export function tellAll<Name extends EventName>(name: Name, payload: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, name, payload);
}

/** https://www.electronjs.org/docs/latest/tutorial/security, 17: validate the sender of all IPC messages. */
function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  // The main frame of a window has no parent; a frame that is gone is null.
  if (senderFrame?.parent !== null) return false;
  const { protocol, host } = new URL(senderFrame.url);
  return `${protocol}//${host}` === pageOrigin;
}
