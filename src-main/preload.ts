// Gives the page the bridge of the contract, and nothing else of Electron.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  isEventName,
  isRequestName,
  piecesChannel,
  type FirstPiece,
  type RequestName,
  type TextBridge,
} from '../src-shared/contract';

/** The pieces of long answers that have come, by the number of the answer and their places in it. */
const arrived = new Map<number, Map<number, string>>();
/** Who waits for more of them. */
const looking = new Map<number, () => void>();
ipcRenderer.on(piecesChannel, (_event, answer: number, index: number, piece: string) => {
  arrived.set(answer, (arrived.get(answer) ?? new Map<number, string>()).set(index, piece));
  looking.get(answer)?.();
});

/**
 * The article to open, where it is so long that it does not come with the document. It is asked for before any script of the page
 * runs, and on its way meanwhile.
 */
let opening: ReturnType<TextBridge['ask']> | undefined = ask('app.opening');
// A blank page, which Chromium goes to without asking, is refused, and has nobody who would hear of it.
opening.catch(() => undefined);

const bridge: TextBridge = {
  ask: (name, ...argument) => {
    if (!isRequestName(name)) return Promise.reject(new Error('Refused: there is no such request'));
    if (name !== 'app.opening' || opening === undefined) return ask(name, ...argument);
    const answer = opening;
    // Handed over once: kept here it would be in memory twice.
    opening = undefined;
    return answer;
  },
  on: (name, listener) => {
    if (!isEventName(name)) throw new Error('Refused: there is no such event');
    // The event itself is kept back: its `sender` could reach every channel.
    const forward = (_event: IpcRendererEvent, payload: string): void => {
      listener(payload);
    };
    ipcRenderer.on(`tell:${name}`, forward);
    return () => {
      ipcRenderer.off(`tell:${name}`, forward);
    };
  },
};

contextBridge.exposeInMainWorld('polylect', bridge);

async function ask(name: RequestName, ...argument: readonly unknown[]): ReturnType<TextBridge['ask']> {
  const answer = (await ipcRenderer.invoke(`ask:${name}`, ...argument)) as string | FirstPiece | undefined;
  return typeof answer === 'object' ? [answer.first, ...(await piecesAfter(answer))] : answer;
}

/** Answers when all pieces of a long answer are there; they may have come before the first one. */
function piecesAfter({ answer, more }: FirstPiece): Promise<readonly string[]> {
  return new Promise((whole) => {
    const look = (): void => {
      const pieces = arrived.get(answer);
      if (pieces?.size !== more) return;
      arrived.delete(answer);
      looking.delete(answer);
      whole(Array.from({ length: more }, (_none, index) => pieces.get(index) ?? ''));
    };
    looking.set(answer, look);
    look();
  });
}
