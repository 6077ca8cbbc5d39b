// The proof as a text that can be sent to somebody.
import type { Say } from './messages/messages';
import { storedParts, type CheckedFile, type Proof, type Stored } from './proof';
import type { LanguageTag } from './language';

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** How much it is, in the largest unit of which there is at least one. */
export function sizeText(bytes: number, language: LanguageTag): string {
  const amounts = sizeUnits.map((unit, power) => ({ unit, amount: bytes / 1000 ** power }));
  // As it is shown: 999,960 bytes would be 1,000 kB.
  const inShort = amounts.find(({ amount }) => Number(amount.toFixed(1)) < 1000);
  const { unit, amount } = inShort ?? amounts.at(-1) ?? { unit: 'byte', amount: bytes };
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    // A short byte has no plural in English: “209 byte”.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(amount);
}

/** What lies on the disk in the order in which it is shown, without what is not there. */
export function inOrderShown(stored: readonly Stored[]): readonly Stored[] {
  return storedParts.flatMap((part) => stored.filter((each) => each.part === part && each.files > 0));
}

/** What is said of the checksums all in all. */
export function checkedText(checked: readonly CheckedFile[], say: Say): string {
  const others = checked.filter(({ standing }) => standing !== 'as-built').length;
  return others === 0
    ? say('proof.checked.all', { count: checked.length })
    : say('proof.checked.some', { count: checked.length, others });
}

/** An address without the name of an article, which may be one of the reader's own. */
function withoutArticle(address: string): string {
  return address.replace(/^((?:app:\/\/article|polylect:\/)\/).*$/u, '$1…');
}

/**
 * @param checked the bundled articles, where their checksums were computed
 * @param language that of the report
 * @returns lines of plain text, with nothing of the reader's in them: no names of articles, no words, no name of a user
 */
export function proofReport(
  { refused, stored, lastBackup, versions, packages }: Proof,
  checked: readonly CheckedFile[] | undefined,
  say: Say,
  language: LanguageTag,
): string {
  const part = (title: string, lines: readonly string[]): string =>
    [title, ...lines.map((line) => `  ${line}`)].join('\n');
  return [
    part(
      say('proof.refused.count', { count: refused.count }),
      refused.first.map(({ kind, address }) => `${say(`proof.refused.${kind}`)}: ${withoutArticle(address)}`),
    ),
    part(
      say('proof.stored'),
      inOrderShown(stored).map(
        (each) => `${say(`proof.stored.${each.part}`)}: ${each.path}, ${sizeText(each.bytes, language)}`,
      ),
    ),
    lastBackup === undefined ? say('proof.backup.none') : say('proof.backup', { date: lastBackup }),
    checked === undefined
      ? say('proof.checked.not')
      : part(
          checkedText(checked, say),
          checked.map(
            ({ path, sha256 = '–', standing }) => `${sha256}  ${path}  ${say(`proof.${standing}`)}`,
          ),
        ),
    part(
      say('proof.versions'),
      versions.map(({ name, version }) => `${name} ${version}`),
    ),
    part(
      say('proof.packages'),
      packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`),
    ),
  ].join('\n\n');
}
