// Starts the page: asks for everything that the first frame needs, then shows it.
import { mount } from 'svelte';
import App from './App.svelte';
import { loadFonts } from './article/fonts';
import { bridge } from './bridge';
import { runFromMenu } from './command/menu';
import { AppState } from './state/app.svelte';
import './styles/styles.css';

const start = await bridge.ask('app.start');
const app = new AppState(bridge, start, loadFonts);
bridge.on('command.asked', (id) => {
  runFromMenu(id, app);
});
await app.showFirst(start);
mount(App, { target: document.body, props: { app } });
// Only what changes on the page is heard.
app.tellFallback();
