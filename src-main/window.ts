// A window: made in the right colour and at the place where it was.
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { pageAddressOf } from '../src-shared/addresses';
import { pageColour } from '../src-shared/page-colour';
import type { ProfileValues, Theme } from '../src-shared/preferences';
import { defaultZoom } from '../src-shared/zoom';
import type { WindowState } from './storage/reader-data';
import { boundsOnScreens, boundsOver, smallest, type WorkAreas } from './window-bounds';

export interface WindowLook {
  /** Where it was. */
  readonly state: WindowState;
  /** The colours that the page will have. */
  readonly theme: Theme;
  /** How large everything on it is. */
  readonly preferences: ProfileValues;
  /** Another window keeps the reader's keys. */
  readonly isBehind?: boolean;
}

export function openWindow({ state, theme, preferences, isBehind = false }: WindowLook): BrowserWindow {
  const { maximized, fullScreen } = state;
  const window = new BrowserWindow({
    ...boundsOnScreens(state, workAreas()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    fullscreen: fullScreen,
    // Shown at once, in the colour of the page: the text is on the screen sooner than in a window that comes with it (docs/bench.md).
    show: !maximized && !isBehind,
    backgroundColor: pageColour[theme],
    autoHideMenuBar: true,
    title: 'Polylect',
    // Elsewhere it is the program's.
    ...(process.platform === 'linux' && { icon: join(app.getAppPath(), 'resources/icons/128.png') }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      zoomFactor: zoomOf(preferences),
    },
  });
  // Which shows it.
  if (maximized) window.maximize();
  else if (isBehind) window.showInactive();
  void window.loadURL(pageAddressOf(window.id));
  return window;
}

/** Has everything on the page as large as the reader wants it. */
export function zoomTo({ webContents }: BrowserWindow, preferences: ProfileValues): void {
  const factor = zoomOf(preferences);
  if (webContents.zoomFactor !== factor) webContents.zoomFactor = factor;
}

function zoomOf({ zoom = defaultZoom }: ProfileValues): number {
  return zoom / 100;
}

/** The work areas of all screens, the primary one's first. */
function workAreas(): WorkAreas {
  const { id, workArea } = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== id);
  return [workArea, ...others.map((display) => display.workArea)];
}

/** Where a window opens that comes over another one. */
export function stateOver({ x, y, width, height }: WindowState): WindowState {
  const bounds = x === undefined || y === undefined ? {} : boundsOver({ x, y, width, height }, workAreas());
  return { width, height, ...bounds, maximized: false, fullScreen: false };
}
