// Starts the page: asks for everything that the first frame needs, then shows it.
import { mount } from 'svelte';
import App from './App.svelte';
import { bridge } from './bridge';
import { AppState } from './state/app.svelte';
import './styles/styles.css';

const start = await bridge.ask('app.start');
const app = new AppState(bridge, start);
await app.showFirst(start);
// index.html holds the element, and this script stands behind it.
mount(App, { target: document.getElementById('app') as HTMLElement, props: { app } });
