// The window: made in the right colour and at the place where it was, and remembered.
import { join } from 'node:path';
import { BrowserWindow, screen, type Rectangle } from 'electron';
import { pageAddress } from '../src-shared/addresses';
import { pageColour } from '../src-shared/page-colour';
import type { ProfileValues, Theme } from '../src-shared/preferences';
import { defaultZoom } from '../src-shared/zoom';
import type { WindowState } from './storage/reader-data';
import type { Store } from './storage/store';

const smallest = { width: 320, height: 320 };

/** How long a window rests before its place is saved, in milliseconds: dragging moves it with every frame. */
const rest = 250;

/**
 * @param theme the colours that the page will have
 * @param preferences how large everything on it is
 */
export function openWindow(
  state: Store<WindowState>,
  theme: Theme,
  preferences: ProfileValues,
): BrowserWindow {
  const { maximized, fullScreen } = state.value;
  const window = new BrowserWindow({
    ...boundsOnScreen(state.value),
    minWidth: smallest.width,
    minHeight: smallest.height,
    fullscreen: fullScreen,
    // Shown at once, in the colour of the page: the text is on the screen sooner than in a window that comes with it (docs/bench.md).
    show: !maximized,
    backgroundColor: pageColour[theme],
    autoHideMenuBar: true,
    title: 'Polylect',
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
  rememberState(window, state);
  void window.loadURL(pageAddress);
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

function rememberState(window: BrowserWindow, state: Store<WindowState>): void {
  let waiting: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(waiting);
    const { x, y, width, height } = window.getNormalBounds();
    const maximized = window.isMaximized();
    const fullScreen = window.isFullScreen();
    void state.save({ x, y, width, height, maximized, fullScreen });
  };
  const saveAtRest = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(save, rest);
  };
  window.on('resize', saveAtRest);
  window.on('move', saveAtRest);
  window.on('close', save);
}

/** The bounds to open with: those remembered, unless no screen shows them any more. */
function boundsOnScreen({ x, y, width, height }: WindowState): Partial<Rectangle> {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const size = {
    width: Math.max(smallest.width, Math.min(width, workAreaSize.width)),
    height: Math.max(smallest.height, Math.min(height, workAreaSize.height)),
  };
  if (x === undefined || y === undefined) return size;
  const isSeen = screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across >= smallest.width / 2 && down >= smallest.height / 2;
  });
  return isSeen ? { x, y, width, height } : size;
}
