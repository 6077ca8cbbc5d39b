// Gives the page the bridge of the contract, and nothing else of Electron.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { isEventName, isRequestName, type TextBridge } from '../src-shared/contract';

const bridge: TextBridge = {
  ask: (name, ...argument) => {
    if (!isRequestName(name)) return Promise.reject(new Error('Refused: there is no such request'));
    return ipcRenderer.invoke(`ask:${name}`, ...argument) as ReturnType<TextBridge['ask']>;
  },
  on: (name, listener) => {
    if (!isEventName(name)) throw new Error('Refused: there is no such event');
    // The event itself is kept back: its `sender` could reach every channel.
    const forward = (_event: IpcRendererEvent, payload: string): void => {
      listener(payload);
    };
    ipcRenderer.on(`tell:${name}`, forward);
    return () => {
      ipcRenderer.off(`tell:${name}`, forward);
    };
  },
};

contextBridge.exposeInMainWorld('polylect', bridge);
