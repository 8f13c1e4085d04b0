import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { factsText } from '../catalogue/meeting-facts.ts';

const line = z.string().trim().max(LIMITS.label);
const instant = z.iso.datetime({ offset: true });

/**
 * 根拠: what a meeting stands on. It decides who is bound to secrecy by law and whose data may be shared, so it is asked and shown;
 * the program draws no conclusion from it. 介護保険法 115条の48, 社会福祉法 106条の6 (支援会議), 重層的支援会議, 任意, or own words.
 */
export const BasisKind = z.enum(['unset', 'care-insurance', 'support', 'multilayer', 'voluntary', 'own']);
export type BasisKind = z.infer<typeof BasisKind>;

/** 公開区分. */
export const OpennessKind = z.enum(['unset', 'open', 'partly', 'closed']);
export type OpennessKind = z.infer<typeof OpennessKind>;

/** What the head of the minutes says of a meeting beside its title, date and place. */
export const MeetingFacts = z.object({
  /** The organisation's name of the kind when it was chosen; empty = none. A later renaming leaves it as it was. */
  kind: line.default(''),
  basis: BasisKind.default('unset'),
  /** The words of an own basis. */
  basisWords: line.default(''),
  openness: OpennessKind.default('unset'),
  /** Why it is not, or only partly, open. */
  opennessReason: line.default(''),
  /** 事務局. */
  secretariat: line.default(''),
  /** 開会 and 閉会 as somebody says; null = when the meeting was begun and closed here. */
  heldFrom: instant.nullable().default(null),
  heldUntil: instant.nullable().default(null),
});
export type MeetingFacts = z.infer<typeof MeetingFacts>;

export const NO_FACTS: MeetingFacts = MeetingFacts.parse({});

/** 根拠 in words; empty while it is not said. */
export const basisLine = ({ basis, basisWords }: Pick<MeetingFacts, 'basis' | 'basisWords'>): string => {
  switch (basis) {
    case 'unset':
      return '';
    case 'own':
      return basisWords;
    case 'care-insurance':
    case 'support':
    case 'multilayer':
    case 'voluntary':
      return factsText.bases[basis];
  }
};

/** 「非公開（個人の事情を話すため）」; empty while it is not said. */
export const opennessLine = ({ openness, opennessReason }: Pick<MeetingFacts, 'openness' | 'opennessReason'>): string =>
  openness === 'unset' ? '' : factsText.withReason(factsText.opennesses[openness], opennessReason);
