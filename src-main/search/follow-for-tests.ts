// For tests: a process that makes an index until it is killed. Takes the index's file and the folder of the articles.
import { Library } from '../library/library';
import { LibraryIndex } from './library-index';

const [path = '', articles = ''] = process.argv.slice(2);
const index = new LibraryIndex({
  path,
  progressed: ({ done }) => {
    process.stdout.write(`${done}\n`);
  },
});
await index.follow(await new Library([articles]).folders());
// It ends when it is told to, and not before.
setInterval(() => undefined, 1_000);
