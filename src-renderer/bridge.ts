// The page's side of the contract.
import type { Bridge } from '../src-shared/contract';

declare global {
  interface Window {
    /** Put there by the preload before any script of the page runs. */
    readonly polylect: Bridge;
  }
}

export const bridge: Bridge = window.polylect;
