// The reader's corrections of alignments on disk.
import type { Anchor } from '../../src-shared/anchor';
import type { Notice } from '../../src-shared/contract';
import { isCorrection, type Correction, type CorrectionsChange } from '../../src-shared/correction';
import type { Say } from '../../src-shared/messages/messages';
import { RecordFiles } from './record-files';
import type { RecordKind } from './record-kind';

const kind: RecordKind<Correction> = {
  name: 'corrections',
  isValid: isCorrection,
  articleOf: ({ article }) => article,
  adopted: (article, correction) => {
    const { one, other } = correction;
    if ([correction, ...one, ...other].every((part) => part.article === article)) return correction;
    const adopt = (anchors: readonly Anchor[]) => anchors.map((anchor) => ({ ...anchor, article }));
    return { ...correction, article, one: adopt(one), other: adopt(other) };
  },
  // A correction is made and taken back, and never edited.
  timeOf: ({ made }) => made,
};

export class CorrectionFiles extends RecordFiles<Correction> {
  /** Reads nothing yet. See `RecordFiles`. */
  constructor(
    folder: string,
    tell: (notice: Notice) => void,
    changed: (change: CorrectionsChange) => void,
    say?: Say,
    now?: () => Date,
  ) {
    super(kind, folder, tell, changed, say, now);
  }
}
