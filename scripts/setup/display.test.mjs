// Tests of telling which display there is.
import { expect, it } from 'vitest';
import { hasDisplay, withWaylandHint } from './display.mjs';

it('looks for an X or a Wayland display on Linux; elsewhere there always is one', () => {
  expect(hasDisplay({})).toBe(process.platform !== 'linux');
  expect(hasDisplay({ DISPLAY: '' })).toBe(process.platform !== 'linux');
  expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

it('tells Electron of Wayland only where there is no X display', () => {
  expect(withWaylandHint({ WAYLAND_DISPLAY: 'wayland-0' })).toHaveProperty(
    'ELECTRON_OZONE_PLATFORM_HINT',
    'auto',
  );
  expect(withWaylandHint({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).not.toHaveProperty(
    'ELECTRON_OZONE_PLATFORM_HINT',
  );
  expect(withWaylandHint({})).toEqual({});
});
