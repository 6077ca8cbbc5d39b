// The page's side of the contract.
import { startElement } from '../src-shared/addresses';
import type {
  Answer,
  Bridge,
  Events,
  EventName,
  RequestName,
  Start,
  TextBridge,
} from '../src-shared/contract';

declare global {
  interface Window {
    /** Put there by the preload before any script of the page runs. */
    readonly polylect: TextBridge;
  }
}

/** Of an answer that takes the page some frames to read, in UTF-16 units. */
const longAnswer = 1_000_000;

// What the main process says has the shape that the contract gives it: its handlers do not compile otherwise.
export const bridge: Bridge = {
  ask: async <Name extends RequestName>(name: Name, ...argument: readonly unknown[]) => {
    const text = await window.polylect.ask(name, ...argument);
    const answer = (text === undefined ? undefined : JSON.parse(text)) as Answer<Name>;
    // To read a long one has held up the page already: what is made of it is a task of its own.
    if (text !== undefined && text.length > longAnswer) await new Promise((resolve) => setTimeout(resolve));
    return answer;
  },
  on: (name, listener) =>
    window.polylect.on(name, (payload) => {
      listener(JSON.parse(payload) as Events[EventName] as never);
    }),
};

/** What the page starts with. The main process has put it into the document (protocol.ts). */
export function startOfPage(): Start {
  const element = document.getElementById(startElement);
  const start = JSON.parse(element?.textContent ?? '') as Start;
  // A long article is not kept a second time.
  element?.remove();
  return start;
}
