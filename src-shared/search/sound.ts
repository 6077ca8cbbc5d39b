// Devanagari by its sound: the same sounds are written in more than one way, by rules that go beyond a single letter.
import type { Folded } from './fold';

/**
 * Before the consonants of a class its nasal stands for an anusvara within a word (Pāṇini 8.4.58), and may at the end of one (8.4.59);
 * m at the end of a word is an anusvara before any consonant (8.3.23). Many texts write the anusvara for all of them, and for an m
 * with which a sentence ends.
 */
const nasals = /[ङञ]्|ण्(?=[ट-ण])|न्(?=[त-न])|म्(?=[क-हळ]|[^\p{L}\p{M}]|$)/gu;

/** Before a sibilant a visarga may stay (Pāṇini 8.3.36); else it becomes that sibilant. */
const sibilants = /([शषस])्(?=\1)/gu;

const anusvara = 'ं';
const visarga = 'ः';

/** A folded text by its sound. */
export function soundOf(text: string): string {
  return text.replace(nasals, anusvara).replace(sibilants, visarga);
}

/** The same with the way back. */
export function foldBySound(folded: Folded): Folded {
  return replace(replace(folded, nasals, anusvara), sibilants, visarga);
}

function replace(folded: Folded, pattern: RegExp, by: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let done = 0;
  const copy = (to: number): void => {
    for (let at = done; at < to; at++) {
      starts.push(folded.starts[at] ?? 0);
      ends.push(folded.ends[at] ?? 0);
    }
    text += folded.text.slice(done, to);
  };
  for (const match of folded.text.matchAll(pattern)) {
    copy(match.index);
    done = match.index + match[0].length;
    text += by;
    starts.push(folded.starts[match.index] ?? 0);
    ends.push(folded.ends[done - 1] ?? 0);
  }
  if (done === 0) return folded;
  copy(folded.text.length);
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}
