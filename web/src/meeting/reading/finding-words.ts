import {
  displayName,
  SUPPORTER_KIND_NAMES,
  type Element,
  type ElementId,
  type Finding,
  type HelpLayer,
  type NameView,
} from '@tsunagu/domain';
import { readingText as text } from '@tsunagu/domain/catalogue/reading';

/** A finding in plain words: what it says, what that means, and how much was not written. */
export type FindingWords = { readonly says: string; readonly means: string; readonly missing: string | null };

type Names = {
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly view: NameView;
  readonly help: Readonly<Record<HelpLayer, string>>;
};

/** Longest list of names in one sentence. */
const MOST_NAMES = 6;

export function findingWords(finding: Finding, { elements, view, help }: Names): FindingWords {
  const name = (id: ElementId) => {
    const element = elements.get(id);
    return element ? displayName(element, view) : '';
  };
  const names = (ids: readonly ElementId[]) => {
    const some = ids.slice(0, MOST_NAMES).map(name).join(text.separator);
    return ids.length > MOST_NAMES ? text.andMore(some, ids.length - MOST_NAMES) : some;
  };
  const missing = finding.missing === 0 ? null : text.missing[finding.kind](finding.missing);
  const words = (says: string, means: string): FindingWords => ({ says, means, missing });
  switch (finding.kind) {
    case 'size':
      return words(text.size.says(finding.count), text.size.means);
    case 'sides':
      return words(text.sides.says(finding.formal, finding.informal), text.sides.means);
    case 'density': {
      const share = finding.possible === 0 ? 0 : finding.pairs / finding.possible;
      return words(text.density.says(finding.pairs, finding.possible, PERCENT.format(share)), text.density.means);
    }
    case 'isolated':
      return words(text.isolated.says(names(finding.elements)), text.isolated.means);
    case 'bridge':
      return words(text.bridge.says(name(finding.bridge), names(finding.dependents)), text.bridge.means);
    case 'one-way':
      return words(text.oneWay.says(name(finding.giver), finding.to), text.oneWay.means);
    case 'strained':
      return words(text.strained.says(finding.ties.length), text.strained.means);
    case 'no-informal':
      return words(text.noInformal.says, text.noInformal.means);
    case 'no-professional':
      return words(text.noProfessional.says, text.noProfessional.means);
    case 'empty-sectors': {
      const sectors = finding.sectors.map((sector) => SUPPORTER_KIND_NAMES[sector]).join(text.separator);
      return words(text.emptySectors.says(sectors), text.emptySectors.means);
    }
    case 'empty-layers': {
      const layers = finding.layers.map((layer) => help[layer]).join(text.separator);
      return words(text.emptyLayers.says(layers), text.emptyLayers.means(layers));
    }
  }
}

const PERCENT = new Intl.NumberFormat('ja', { style: 'percent', maximumFractionDigits: 0 });
