// The panels and dialogs that come as one chunk after the first text.
export { default as BesideLanguage } from './BesideLanguage.svelte';
export { default as BookmarkNote } from './BookmarkNote.svelte';
export { default as BookmarksPanel } from './BookmarksPanel.svelte';
export { default as Contents } from './Contents.svelte';
export { default as Corrections } from './Corrections.svelte';
export { default as EnlargedFigure } from './EnlargedFigure.svelte';
export { default as Find } from './Find.svelte';
export { default as OutsideLink } from './OutsideLink.svelte';
export { default as Palette } from './Palette.svelte';
export { default as Preferences } from './Preferences.svelte';
export { default as Proof } from './Proof.svelte';
export { default as Shortcuts } from './Shortcuts.svelte';
