// The parts of the bench, in the order in which they run.
import { anchors } from './anchors';
import { manyAnchors } from './many-anchors';
import type { Part } from './part';

export const parts: readonly Part[] = [anchors, manyAnchors];
