// What every command does: exactly one function for each.
import type { CommandId, HeldCommandId } from '../../src-shared/command/commands';
import type { TextNumber } from '../../src-shared/text-settings';
import type { AppState } from '../state/app.svelte';
import { openFocused } from './leads';

type Action = (app: AppState) => void;

export const actions: Readonly<Record<CommandId, Action>> = {
  'library.show': (app) => void app.showLibrary(),
  'library.filter': focusFilter,
  'search.open': (app) => {
    if (app.finding.isOpen && app.finding.isVain) app.finding.searchLibrary();
    else app.searching.open();
  },
  'article.next': (app) => void app.stepArticle('next'),
  'article.previous': (app) => void app.stepArticle('previous'),
  'copy.link': (app) => void app.citing.copyLink(),
  'copy.citation': (app) => void app.citing.copyCitation(),
  print: (app) => void app.print(),
  'window.new': (app) => {
    app.otherWindows.openLibrary();
  },
  'window.openIn': openFocused,
  'window.close': (app) => {
    app.otherWindows.close();
  },
  'recent.clear': (app) => void app.otherWindows.clearRecent(),
  'paragraph.next': (app) => {
    app.step({ kind: 'paragraph' }, 'next');
  },
  'paragraph.previous': (app) => {
    app.step({ kind: 'paragraph' }, 'previous');
  },
  'section.next': (app) => {
    app.step({ kind: 'section' }, 'next');
  },
  'section.previous': (app) => {
    app.step({ kind: 'section' }, 'previous');
  },
  'heading.next': (app) => {
    app.step({ kind: 'heading' }, 'next');
  },
  'heading.previous': (app) => {
    app.step({ kind: 'heading' }, 'previous');
  },
  // There is one title, and it stands above everything.
  'heading.1': (app) => {
    app.goToEnd('first');
  },
  'heading.2': headingOfLevel(2),
  'heading.3': headingOfLevel(3),
  'heading.4': headingOfLevel(4),
  'heading.5': headingOfLevel(5),
  'heading.6': headingOfLevel(6),
  'place.first': (app) => {
    app.goToEnd('first');
  },
  'place.last': (app) => {
    app.goToEnd('last');
  },
  'place.goTo': (app) => {
    app.dialog = 'goTo';
  },
  'find.open': (app) => {
    app.finding.open();
  },
  'find.next': (app) => void app.finding.step('next'),
  'find.previous': (app) => void app.finding.step('previous'),
  'find.wholeWords': (app) => {
    app.finding.toggle('wholeWords');
  },
  'find.matchCase': (app) => {
    app.finding.toggle('matchCase');
  },
  'find.matchAccents': (app) => {
    app.finding.toggle('matchAccents');
  },
  'page.next': (app) => {
    app.turnPage('next');
  },
  'page.previous': (app) => {
    app.turnPage('previous');
  },
  'notes.step': (app) => {
    app.lookingUp.stepNote();
  },
  'figure.enlarge': (app) => {
    app.lookingUp.enlarge(app.lookingUp.figure);
  },
  'history.back': (app) => void app.travel('back'),
  'history.forward': (app) => void app.travel('forward'),
  'bookmark.toggle': (app) => void app.bookmarking.toggle(),
  'bookmark.note': (app) => {
    app.bookmarking.openNote();
  },
  'bookmark.next': (app) => {
    app.bookmarking.step('next');
  },
  'bookmark.previous': (app) => {
    app.bookmarking.step('previous');
  },
  'bookmarks.toggle': (app) => {
    app.toggleBookmarks();
  },
  'bookmarks.show': (app) => void app.showBookmarks(),
  'bookmarks.filter': focusFilter,
  undo: (app) => void app.undoing.undo(),
  redo: (app) => void app.undoing.redo(),
  'language.choose': (app) => {
    if (app.parallel.beside.length > 0) app.dialog = 'secondLanguage';
    else document.querySelector<HTMLElement>('nav [aria-current="true"]')?.focus();
  },
  'language.previous': (app) => void app.switchLanguage(app.reader.previousLanguage),
  'language.1': nthLanguage(1),
  'language.2': nthLanguage(2),
  'language.3': nthLanguage(3),
  'language.4': nthLanguage(4),
  'language.5': nthLanguage(5),
  'language.6': nthLanguage(6),
  'language.7': nthLanguage(7),
  'language.8': nthLanguage(8),
  'language.9': nthLanguage(9),
  peek: (app) => void app.peek.toggle(),
  'peek.language': (app) => void app.peek.nextLanguage(),
  'parallel.toggle': (app) => void app.parallel.toggle(),
  'parallel.swap': (app) => void app.swapLanguages(),
  'parallel.third': (app) => {
    app.dialog = 'thirdLanguage';
  },
  'parallel.lines': (app) => {
    app.parallel.toggleLines();
  },
  'alignment.joinAbove': (app) => void app.correcting.join('above'),
  'alignment.joinBelow': (app) => void app.correcting.join('below'),
  'alignment.link': (app) => void app.correcting.link(),
  'corrections.show': (app) => {
    app.dialog = 'corrections';
  },
  'contents.toggle': (app) => {
    app.togglePanel('contents');
  },
  'numbers.toggle': (app) => {
    app.toggleNumbers();
  },
  'pages.toggle': (app) => {
    app.togglePages();
  },
  'alone.toggle': (app) => {
    app.toggleAlone();
  },
  'dimming.toggle': (app) => {
    app.toggleDimming();
  },
  'text.larger': textStep('size', 'up'),
  'text.smaller': textStep('size', 'down'),
  'text.normal': (app) => {
    app.typesetting.normalSize();
  },
  'leading.more': textStep('leading', 'up'),
  'leading.less': textStep('leading', 'down'),
  'measure.wider': textStep('measure', 'up'),
  'measure.narrower': textStep('measure', 'down'),
  'justified.toggle': (app) => {
    app.typesetting.toggleJustified();
  },
  'hyphenation.toggle': (app) => {
    app.typesetting.toggleHyphenation();
  },
  'profile.next': (app) => {
    app.typesetting.nextProfile();
  },
  'theme.next': (app) => {
    app.nextTheme();
  },
  'preferences.open': (app) => {
    app.dialog = 'preferences';
  },
  'palette.open': (app) => {
    app.dialog = 'palette';
  },
  'shortcuts.open': (app) => {
    app.dialog = 'shortcuts';
  },
  'proof.show': (app) => {
    app.dialog = 'proof';
  },
  dismiss: (app) => {
    app.dismiss();
  },
};

/** What a key does that is held. Where the command is chosen otherwise, its action is run. */
interface Hold {
  /** @param time of the press, as of `Event.timeStamp` */
  readonly press: (app: AppState, time: number) => void;
  readonly release: Action;
}

export const holds: Readonly<Record<HeldCommandId, Hold>> = {
  peek: {
    press: (app, time) => {
      app.peek.press(time);
    },
    release: (app) => {
      app.peek.release();
    },
  },
};

/** Every list of the whole window has one field that leaves less of it. */
function focusFilter(): void {
  document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
}

function headingOfLevel(level: number): Action {
  return (app) => {
    app.step({ kind: 'heading', level }, 'next');
  };
}

function textStep(name: TextNumber, way: 'up' | 'down'): Action {
  return (app) => {
    app.typesetting.step(name, way);
  };
}

/** @param n 1 for the first language of the bar */
function nthLanguage(n: number): Action {
  return (app) => void app.switchLanguage(app.reader.languages[n - 1]);
}
