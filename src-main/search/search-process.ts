// The process of the search; see library-search.ts. It reads files and its index, and is asked by the main process alone.
import { constants, setPriority } from 'node:os';
import { indexFile } from './index-file';
import { LibraryIndex } from './library-index';
import type { SearchOrder, SearchReport } from './search-messages';

const [folder = '', built = ''] = process.argv.slice(2);

const index = new LibraryIndex({
  path: indexFile(folder),
  built,
  progressed: (progress) => {
    report({ kind: 'progressed', progress });
  },
  working: giveWay,
});

process.parentPort.on('message', ({ data }) => {
  // From our own main process, which the compiler holds to it.
  void obey(data as SearchOrder);
});

async function obey(order: SearchOrder): Promise<void> {
  switch (order.kind) {
    case 'find': {
      const found = await index.find(order.wish, order.marked);
      report({ kind: 'found', number: order.number, text: JSON.stringify(found) });
      return;
    }
    case 'follow':
      await index.follow(order.folders);
      report({ kind: 'followed', number: order.number });
      return;
    case 'reading':
      index.noteReading();
      return;
  }
}

/** While the index is made, everything else comes first. Some systems do not let a process take its place back. */
function giveWay(isWorking: boolean): void {
  const { PRIORITY_BELOW_NORMAL, PRIORITY_NORMAL } = constants.priority;
  try {
    setPriority(isWorking ? PRIORITY_BELOW_NORMAL : PRIORITY_NORMAL);
  } catch {
    // It is slower to answer then, until it is started again.
  }
}

function report(message: SearchReport): void {
  process.parentPort.postMessage(message);
}
