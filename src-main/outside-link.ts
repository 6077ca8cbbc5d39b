// Opens an address outside the app, which only the reader can ask for.
import { shell } from 'electron';
import type { SaveFailure } from '../src-shared/contract';
import { failed, ok, type Result } from '../src-shared/result';
import { failureText } from './failure-text';

/** Opens an https address in the system's browser. The page has asked the reader; other schemes are refused here too. */
export async function openOutside(address: string): Promise<Result<null, SaveFailure>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return failed('https');
  try {
    await shell.openExternal(url.href);
    return ok(null);
  } catch (error) {
    return failed(failureText(error));
  }
}
