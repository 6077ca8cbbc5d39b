// The interface texts in English. Every other language has the same keys; a missing one does not compile.

export const en = {
  'app.name': 'Polylect',
  'app.skip': 'Skip to the text',

  'library.title': 'Library',
  'library.empty': 'There are no articles. Start Polylect with --library and a folder of articles.',
  'library.loading': 'Reading the library…',
  'library.reading': 'You are reading this',
  'library.unreadable': 'This article cannot be opened.',
  'library.problems': 'Problems in {name}',
  'library.filter': 'Filter by title, summary or language',
  'library.found.one': '1 article',
  'library.found.many': '{count} articles',
  'library.found.none': 'No article has “{words}”. Try fewer words, or press Esc to see all.',

  'article.languages': 'Languages',
  'article.authors': 'By {names}',
  'article.translators': 'Translated by {names}',
  'article.source': 'Source: {source}',
  'article.license': 'Licence: {license}',
  'article.notes': 'Notes',
  'article.note': 'Note {number}',
  'article.note.back': 'Back to the text of note {number}',
  'article.problems.one': '1 thing in this article is not shown as its author meant it',
  'article.problems.many': '{count} things in this article are not shown as their author meant them',
  'article.fallback': 'Not available in {wished}; shown in {shown}.',
  'article.switched': 'Now in {language}.',

  'time.minutes': '{minutes} min',
  'time.range': '{shortest}–{longest} min',

  'problem.at-file': '{file}: {text}',
  'problem.at-line': '{file}, line {line}: {text}',
  'problem.folder-unreadable':
    'The folder cannot be read ({detail}). Nothing in it was changed. Give your user permission to read it.',
  'problem.folder-name':
    'The folder’s name is not an article id, so it was left out. Rename it with the letters a–z, digits and hyphens.',
  'problem.folder-empty':
    'There is no edition in the folder. Put in a file named by its language, such as en.md.',
  'problem.file-unreadable':
    'The file cannot be read ({detail}), so this language is missing. Give your user permission to read it.',
  'problem.file-too-large':
    'The file is too large ({detail}; the limit is 16 MB), so this language is missing. Split it into several articles.',
  'problem.file-empty':
    'The file is empty, so this language is missing. Put in the text, or remove the file.',
  'problem.not-utf8':
    'The file is not UTF-8, so this language is missing. The file was not changed. Save it as UTF-8.',
  'problem.outside-library':
    'The file is a link that leads out of the library, so it was not followed. Put a copy of the file in its place.',
  'problem.language-unknown':
    '“{detail}” is not a language tag, so the file was left out. Name it by its language, such as en.md or pt-BR.md.',
  'problem.language-twice':
    'There is another file for {detail}, so this one was left out. Keep one file for each language.',
  'problem.title-missing':
    'The title is missing. The text can be read. Add a line “title: …” to the front matter.',
  'problem.front-matter-broken':
    'The front matter cannot be read as a whole. The text can be read. Mend its YAML: it stands between two lines “---”.',
  'problem.date-invalid': '“{detail}” is not a date, so none is shown. Write it as 2024-07-31.',
  'problem.html-left-out': 'HTML is not shown ({detail}); its text is. Write it in Markdown.',
  'problem.image-remote':
    'The image “{detail}” is not in the article’s folder, and Polylect fetches nothing. Put it into the folder.',
  'problem.image-outside':
    'The image “{detail}” lies outside the article’s folder, so it is not shown. Put it into the folder.',
  'problem.image-kind':
    '“{detail}” is not an image that Polylect shows. Use AVIF, GIF, JPEG, PNG, SVG or WebP.',
  'problem.image-missing': 'The image “{detail}” is not there. Put it into the article’s folder.',
  'problem.link-refused':
    'The link “{detail}” leads nowhere that Polylect may go, so only its text is shown.',
  'problem.id-invalid':
    '“{detail}” cannot be the id of a heading. Use letters a–z, digits and hyphens, and not s or n with a number.',
  'problem.id-repeated': 'The id “{detail}” stands twice; the second one is not used. Choose another.',

  'failure.article-missing.title': 'This article is not in the library any more',
  'failure.article-missing': 'Nothing of yours was lost. Go back to the library, or put its folder back.',
  'failure.article-unreadable.title': 'This article cannot be read',
  'failure.article-unreadable': 'Nothing of yours was lost. What is wrong with its files:',
  'failure.place-not-kept':
    'Your place could not be saved ({detail}). Polylect goes on, and remembers it until you quit. Make room, or give your user permission to write to the folder of its data.',
  'failure.preferences-not-kept':
    'Your preferences could not be saved ({detail}). They hold until you quit. Make room, or give your user permission to write to the folder of Polylect’s data.',
  'failure.file-newer': 'its file was written by a newer Polylect',
  'failure.file-unreadable': 'its file cannot be read',
  'failure.file-damaged': 'its file is damaged and could not be put aside',
  'failure.unexpected.title': 'Something went wrong',
  'failure.unexpected': 'Your place is saved. Open the article again, or go back to the library.',
  'failure.again': 'Open again',

  'notice.set-aside':
    'The file {file} was damaged, so Polylect started without it. It was not deleted: it lies in “set-aside” in the folder of Polylect’s data, as {kept}.',
  'notice.set-aside-failed':
    'The file {file} is damaged and could not be put aside ({detail}). Polylect runs without it and leaves it as it is; nothing is saved there.',
  'notice.restored':
    'The file {file} was damaged, so Polylect put its backup of {day} in its place. It holds what you had saved last on that day. The damaged file was not deleted: it lies in “set-aside” in the folder of Polylect’s data, as {kept}.',
  'notice.written-over':
    'Another program wrote something into the file {file} that Polylect cannot read. Nothing of yours was lost: it is saved there again, and what the other program wrote lies in “set-aside” in the folder of Polylect’s data, as {kept}.',
  'notice.backup-failed':
    'No backups of your data could be made ({detail}). The data itself is saved. Make room, or give your user permission to write to “backups” in the folder of Polylect’s data.',
  'notice.newer':
    'The file {file} was written by a newer Polylect. It is left as it is, and nothing is saved there. Update Polylect to use it.',
  'notice.unreadable':
    'The file {file} cannot be read ({detail}). It is left as it is, and nothing is saved there. Give your user permission to read it.',
  'notice.path-missing':
    'There is no article at {path}. Give the path of an article’s folder or of its file.',
  'notice.library-missing':
    'The library folder {path} cannot be read ({detail}). The rest of the library is here.',
  'notice.dismiss': 'Dismiss',
  'notice.region': 'Messages',

  'link.title': 'Open this address in your browser?',
  'link.open': 'Open in browser',
  'link.copy': 'Copy address',
  'link.cancel': 'Cancel',
  'link.where': 'It leads to {host}, outside Polylect. Polylect itself stays offline.',
  'link.not-https': 'Polylect opens only https addresses. You can copy this one.',
  'link.failed': 'The address could not be opened ({detail}). You can copy it instead.',

  'theme.system': 'Colours as the system',
  'theme.light': 'Light colours',
  'theme.sepia': 'Sepia colours',
  'theme.dark': 'Dark colours',
  'theme.contrast': 'High contrast',

  'tooltip.key': '{text} ({key})',

  'group.library': 'Library',
  'group.go': 'Go',
  'group.language': 'Language',
  'group.view': 'View',
  'group.help': 'Help',

  'menu.quit': 'Quit Polylect',
  'menu.fullScreen': 'Full screen',
  'menu.about': 'About Polylect',
  'menu.hide': 'Hide Polylect',
  'menu.hideOthers': 'Hide others',
  'menu.showAll': 'Show all',
  'menu.edit': 'Edit',
  'menu.copy': 'Copy',
  'menu.selectAll': 'Select all',

  'place.section': 'Section {number} of {count}',
  'place.paragraph': 'paragraph {number} of {count}',
  'place.title': 'Beginning',
  'place.notes': 'Notes',
  'place.heading': '{heading}, heading level {level}',
  'place.no-next-section': 'Last section',
  'place.no-previous-section': 'First section',
  'place.no-next-paragraph': 'Last paragraph',
  'place.no-previous-paragraph': 'First paragraph',
  'place.no-next-heading': 'No heading of that kind below',
  'place.no-previous-heading': 'No heading of that kind above',
  'place.no-next-article': 'Last article',
  'place.no-previous-article': 'First article',
  'place.no-back': 'Nothing to go back to',
  'place.no-forward': 'Nothing to go forward to',
  'place.no-language': 'There is no such language',
  'place.status': 'Where you are',

  'contents.title': 'Contents',
  'contents.close': 'Close the contents',

  'numbers.shown': 'Paragraph numbers shown',
  'numbers.hidden': 'Paragraph numbers hidden',

  'goTo.hint':
    '3 is a section, 3.2 a paragraph of it, ¶12 a paragraph of the article; or a part of a heading.',
  'goTo.missing': 'There is nothing called “{words}” here. Type a number, or a part of a heading.',

  'shortcuts.search': 'Find a command by its name or key',
  'shortcuts.none': 'No command is called “{words}”, and none has that key.',
  'shortcuts.singleKeys': 'Shortcuts of a single key',
  'shortcuts.singleKeys.meaning':
    'While they are off, letters, digits and signs do nothing alone or with Shift, so a slip or a spoken word does no harm. Keys with {modifiers}, and keys such as Home and Esc, still work.',
  'shortcuts.singleKeys.on': 'Shortcuts of a single key are on.',
  'shortcuts.singleKeys.off': 'Shortcuts of a single key are off.',
  'shortcuts.modifiers': 'Ctrl or Alt',
  'shortcuts.modifiers.mac': 'Command or Option',
  'shortcuts.change': 'Change',
  'shortcuts.change.of': 'Change the key of {command}',
  'shortcuts.waiting.hint': 'Press the new key of {command}. Esc cancels.',
  'shortcuts.cancelled': '{command} keeps its keys.',
  'shortcuts.takeAway': 'Take {key} away from {command}',
  'shortcuts.default': 'Default',
  'shortcuts.default.of': 'Default keys of {command}',
  'shortcuts.allDefaults': 'All default keys',
  'shortcuts.allDefaults.done': 'Every command has its default keys.',
  'shortcuts.taken': '{key} is the key of {others}.',
  'shortcuts.swap': 'Swap',
  'shortcuts.take': 'Take it',
  'shortcuts.cancel': 'Cancel',
  'shortcuts.reserved':
    '{key} cannot be taken: without it nobody could move about by keyboard. Press another key, or Esc.',
  'shortcuts.unusable': 'That key cannot be a shortcut. Press another key, or Esc.',
  'shortcuts.now': '{command}: {keys}.',
  'shortcuts.no-key': 'no key',
  'shortcuts.is-off': 'off',
  'palette.hint': 'A command, heading, language or article',
  'palette.results': 'What was found',
  'palette.heading': 'heading',
  'palette.language': 'language',
  'palette.article': 'article',
  'palette.found.one': '1 found',
  'palette.found.many': '{count} found',
  'palette.none':
    'Nothing here is called “{words}”. Type a few letters of a command, heading, language or article.',

  'command.library.show': 'Library',
  'command.library.filter': 'Filter the library',
  'command.article.next': 'Next article',
  'command.article.previous': 'Previous article',
  'command.paragraph.next': 'Next paragraph',
  'command.paragraph.previous': 'Previous paragraph',
  'command.section.next': 'Next section',
  'command.section.previous': 'Previous section',
  'command.heading.next': 'Next heading',
  'command.heading.previous': 'Previous heading',
  'command.heading.1': 'Title',
  'command.heading.2': 'Next heading of level 2',
  'command.heading.3': 'Next heading of level 3',
  'command.heading.4': 'Next heading of level 4',
  'command.heading.5': 'Next heading of level 5',
  'command.heading.6': 'Next heading of level 6',
  'command.place.first': 'First paragraph',
  'command.place.last': 'Last paragraph',
  'command.place.goTo': 'Go to a section or paragraph',
  'command.history.back': 'Back',
  'command.history.forward': 'Forward',
  'command.contents.toggle': 'Contents',
  'command.numbers.toggle': 'Paragraph numbers',
  'command.palette.open': 'Commands',
  'command.shortcuts.open': 'Keyboard shortcuts',
  'command.language.choose': 'Choose language',
  'command.language.previous': 'Back to the previous language',
  'command.language.1': '1st language',
  'command.language.2': '2nd language',
  'command.language.3': '3rd language',
  'command.language.4': '4th language',
  'command.language.5': '5th language',
  'command.language.6': '6th language',
  'command.language.7': '7th language',
  'command.language.8': '8th language',
  'command.language.9': '9th language',
  'command.theme.next': 'Next colours',
  'command.dismiss': 'Close what is open',
} as const;
