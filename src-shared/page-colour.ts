// The colour of the page in every theme, for the window before the page is there. It is also `--page` in tokens.css.
import type { Theme } from './preferences';

export const pageColour: Readonly<Record<Theme, string>> = {
  light: '#fbfaf7',
  sepia: '#f4ecd8',
  dark: '#171614',
  contrast: '#000000',
};
