// Which elements lead to an article, and opening it in a new window from there.
import type { Attachment } from 'svelte/attachments';
import type { ArticleWish } from '../../src-shared/contract';
import type { AppState } from '../state/app.svelte';
import { scopesNow } from './menu';

/** Where an element leads; asked only once it is gone to, where that is still being found out. */
type Lead = ArticleWish | (() => Promise<ArticleWish | undefined>);

export interface LeadOptions {
  /** A click with the key for commands means something else there, as in a list it selects. */
  readonly isSelectable?: true;
}

const leads = new WeakMap<Element, { readonly lead: Lead } & LeadOptions>();

/** Says of a link, a button or a row where it leads; nothing where it leads to no article. */
export function leadsTo(lead: Lead | undefined, options: LeadOptions = {}): Attachment {
  return (element) => {
    if (lead === undefined) return undefined;
    leads.set(element, { lead, ...options });
    return () => {
      leads.delete(element);
    };
  };
}

/** Opens a window with what the element that has the focus leads to, else with what this one shows. */
export function openFocused({ otherWindows }: AppState): void {
  const lead = leadOf(document.activeElement)?.lead;
  if (typeof lead === 'function') void lead().then(otherWindows.open);
  else otherWindows.open(lead);
}

/**
 * Handles `click` and `auxclick` of the whole page, before the link does: the middle button and the key for commands open a new window,
 * as people know it from browsers.
 */
export function pressElsewhere(event: MouseEvent, app: AppState): void {
  const found = leadOf(event.target);
  // A field leads somewhere by what is typed in it: with the pointer it is only a field.
  if (found === undefined || typeof found.lead === 'function') return;
  const isMain = event.button === 0 && found.isSelectable !== true;
  const isElsewhere = event.button === 1 || (isMain && (app.isMac ? event.metaKey : event.ctrlKey));
  // A dialog waits for an answer first.
  if (!isElsewhere || scopesNow(app).length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  app.otherWindows.open(found.lead);
}

/** What is around an element counts too, but not beyond what can be pressed by itself. */
function leadOf(target: EventTarget | null): ({ readonly lead: Lead } & LeadOptions) | undefined {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const found = leads.get(element);
    if (found !== undefined || element.matches('a, button, input, select, summary, textarea')) return found;
  }
  return undefined;
}
