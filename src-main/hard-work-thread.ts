// The thread that does the hard work; see hard-works.ts. It runs as long as there is work, and gives its memory back then.
import { parentPort } from 'node:worker_threads';
import { hardWorks } from './hard-works';
import type { HardWorkAsked, HardWorkDone } from './worker-thread';

parentPort?.on('message', (asked: HardWorkAsked) => {
  const text = asked.kind === 'parse' ? hardWorks.parse(asked.work) : hardWorks.align(asked.work);
  parentPort?.postMessage({ number: asked.number, text } satisfies HardWorkDone);
});
