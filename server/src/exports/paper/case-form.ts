import {
  type CalendarStyle,
  type FamilyMember,
  type MinutesDocument,
  presentationLines,
  profileLines,
  type SheetLine,
} from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import { sheetsText } from '@tsunagu/domain/catalogue/sheets';
import type { PrintBlock } from '../minutes-print.ts';
import { printable } from '../printable.ts';
import { formHead } from './form-head.ts';

/** 事例票: why the case is brought, who the person is, and the family of the genogram as a table. */
export function caseBlocks(document: MinutesDocument, calendar: CalendarStyle): PrintBlock[] {
  const { presentation = null, profile = null } = document.sheets ?? {};
  return [
    ...formHead(text.caseTitle, document, calendar),
    { kind: 'heading', text: sheetsText.names.sheet_presentation },
    lines(presentation === null ? [] : presentationLines(presentation)),
    { kind: 'heading', text: sheetsText.names.sheet_profile },
    lines(profile === null ? [] : profileLines(profile).filter(([term]) => term !== sheetsText.members)),
    { kind: 'heading', text: text.family },
    family(profile?.members ?? []),
  ];
}

const nothing: PrintBlock = { kind: 'paragraph', runs: [{ text: exportsText.nothing, bold: false }] };
const lines = (written: readonly SheetLine[]): PrintBlock =>
  written.length === 0
    ? nothing
    : { kind: 'table', head: [], widths: [0.25, 0.75], rows: written.map((line) => line.map(printable)) };

const family = (members: readonly FamilyMember[]): PrintBlock =>
  members.length === 0
    ? nothing
    : {
        kind: 'table',
        head: [text.familyName, text.relation, sheetsText.age, sheetsText.sex, text.remarks],
        widths: [0.3, 0.2, 0.12, 0.1, 0.28],
        rows: members.map((member) =>
          [
            member.name,
            member.relation,
            member.age === null ? '' : sheetsText.ageUnit(member.age),
            member.sex === 'unspecified' ? '' : sheetsText.sexes[member.sex],
            [
              member.deceased ? sheetsText.deceased : '',
              member.livesTogether ? sheetsText.livesTogether : '',
              member.isKeyPerson ? sheetsText.keyPerson : '',
            ]
              .filter((part) => part !== '')
              .join(sheetsText.between),
          ].map(printable),
        ),
      };
