// How well a language is searched: queries with what must and must not be found.
import type { BundledLanguage } from '../../language';

export interface QualityQuery {
  /** As a reader types it into the search of the library. */
  readonly query: string;
  /** Texts in which it must be found. */
  readonly found: readonly string[];
  /** Texts in which it must not. */
  readonly notFound?: readonly string[];
  /** Whether it must be found, or must not, in some paragraph of the Universal Declaration of Human Rights in that language. */
  readonly isInDeclaration?: boolean;
}

export interface QualityList {
  readonly language: BundledLanguage;
  readonly queries: readonly QualityQuery[];
}
