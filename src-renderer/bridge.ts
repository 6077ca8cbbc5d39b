// The page's side of the contract.
import { startElement } from '../src-shared/addresses';
import { answerIn } from '../src-shared/answer-text';
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
    if (text === undefined || typeof text === 'string')
      return (text === undefined ? undefined : answerIn([text])) as Answer<Name>;
    // The task in which the last of the pieces came has done its share: the page must not be held up by one long task.
    await anotherTask();
    return answerIn(text) as Answer<Name>;
  },
  on: (name, listener) =>
    window.polylect.on(name, (payload) => {
      listener(JSON.parse(payload) as Events[EventName] as never);
    }),
};

function anotherTask(): Promise<void> {
  return new Promise((begun) => setTimeout(begun));
}

/** What the page starts with. The main process has put it into the document (protocol.ts). */
export function startOfPage(): Start {
  const element = document.getElementById(startElement);
  const start = JSON.parse(element?.textContent ?? '') as Start;
  // A long article is not kept a second time.
  element?.remove();
  return start;
}
