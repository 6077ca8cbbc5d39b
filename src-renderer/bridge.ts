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

// What the main process says has the shape that the contract gives it: its handlers do not compile otherwise.
export const bridge: Bridge = {
  ask: async <Name extends RequestName>(name: Name, ...argument: readonly unknown[]) => {
    const text = await window.polylect.ask(name, ...argument);
    return (text === undefined ? undefined : JSON.parse(text)) as Answer<Name>;
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
