// Kills Polylect while it saves bookmarks: the storage alone some thousand times, and the built app some hundred times.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withBuiltApp } from './setup/built-app.mjs';
import { bundleWorker } from './torture/bundle';
import { tortureStore, type Tally } from './torture/store-torture';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    'store-kills': { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const seed = Number(values.seed);
const kills = Number(values.kills);
const storeKills = Number(values['store-kills']);
if (![seed, kills, storeKills].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  throw new Error('Give --kills, --store-kills and --seed as whole numbers.');
}
console.log(`Seed ${seed}`);

const noTally: Tally = { kills: 0, asked: 0, saved: 0, cutOff: 0, leftovers: 0, problems: [] };
const tortureBoth = async (): Promise<readonly Tally[]> => [await tortureTheStore(), await tortureTheApp()];
// electron-store asks the package electron for its program, which is not there before the app is prepared, and not needed here.
if (kills === 0) process.env.ELECTRON_OVERRIDE_DIST_PATH = process.cwd();
const tallies = await (kills === 0 ? tortureBoth() : withBuiltApp(tortureBoth));
if (tallies.some(({ problems }) => problems.length > 0)) process.exitCode = 1;

async function tortureTheStore(): Promise<Tally> {
  if (storeKills === 0) return noTally;
  const worker = await bundleWorker('command');
  const onKill = counter('storage', storeKills);
  const half = Math.ceil(storeKills / 2);
  const [one, other] = await Promise.all([
    tortureStore(worker, half, seed, onKill),
    tortureStore(worker, storeKills - half, seed + 1, onKill),
  ]);
  return report('storage', {
    kills: one.kills + other.kills,
    asked: one.asked + other.asked,
    saved: one.saved + other.saved,
    cutOff: one.cutOff + other.cutOff,
    leftovers: Math.max(one.leftovers, other.leftovers),
    problems: [...one.problems, ...other.problems],
  });
}

async function tortureTheApp(): Promise<Tally> {
  if (kills === 0) return noTally;
  const { tortureApp } = await import('./torture/app-torture');
  return report('app', await tortureApp(kills, seed, counter('app', kills)));
}

function counter(what: string, all: number): () => void {
  let done = 0;
  const every = Math.max(1, Math.floor(all / 10));
  return () => {
    done += 1;
    if (done % every === 0) console.log(`${what}: ${done} of ${all} kills`);
  };
}

function report(what: string, tally: Tally): Tally {
  const { asked, saved, cutOff, leftovers, problems } = tally;
  for (const problem of problems) console.log(`${what}: ${problem}`);
  console.log(
    `${what}: ${tally.kills} kills, ${asked} changes asked for, ${saved} answered, ${cutOff} files cut off, ` +
      `at most ${leftovers} leftovers at once, ${problems.length} problems`,
  );
  return tally;
}
