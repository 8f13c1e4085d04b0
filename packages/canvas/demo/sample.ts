import { BOARD_SCHEMA_VERSION, DEFAULT_NOTATION, Element, Issue, Tie, type Board, noSheets } from '@tsunagu/domain';

/** A small fictional board to try the canvas with. */
export function sampleBoard(): Board {
  let n = 0;
  const el = (values: object) => Element.parse({ id: `el_${n++}`, ...values });
  const tie = (from: number, to: number, values: object) =>
    Tie.parse({ id: `tie_${n++}`, from: `el_${from}`, to: `el_${to}`, ...values });
  return {
    meta: {
      schemaVersion: BOARD_SCHEMA_VERSION,
      function: 1,
      template: '',
      hideNames: false,
      notation: DEFAULT_NOTATION,
    },
    elements: [
      el({
        kind: 'person',
        label: '本人（見本）',
        relation: '本人',
        sex: 'female',
        age: 42,
        isSubject: true,
        pos: { x: 400, y: 300 },
      }),
      el({ kind: 'person', label: '同居の親', sex: 'female', age: 74, isKeyPerson: true, pos: { x: 180, y: 100 } }),
      el({ kind: 'person', label: '子ども', sex: 'male', age: 9, pos: { x: 640, y: 100 } }),
      el({
        kind: 'resource',
        label: '隣近所・自治会',
        formality: 'informal',
        supporterKind: 'neighbour',
        bullets: ['行事に不参加'],
        pos: { x: 60, y: 420 },
      }),
      el({
        kind: 'resource',
        label: '地域包括支援センター',
        formality: 'formal',
        supporterKind: 'administration',
        pos: { x: 640, y: 480 },
      }),
      el({ kind: 'note', text: '介護と子育てが重なる', pos: { x: 900, y: 120 } }),
      el({ kind: 'area', label: '居住地域', shape: 'ring', size: { w: 1000, h: 640 }, pos: { x: -20, y: 20 } }),
    ],
    ties: [
      tie(0, 1, { strength: 'strong', direction: 'forward', label: '介護' }),
      tie(0, 2, { strength: 'strong' }),
      tie(3, 0, { tension: 'conflict', label: 'あつれき' }),
      tie(4, 0, { state: 'planned', direction: 'forward', flow: '相談' }),
    ],
    unions: [],
    ink: [],
    agenda: [],
    issues: [Issue.parse({ id: 'iss_1', title: '親の日中の見守りがない', pos: { x: 900, y: 400 } })],
    decisions: [],
    holds: [],
    roles: [],
    ...noSheets(),
    minutes: new Map(),
  };
}

/** 100 things in an area with ties among them, and 300 beside it that nothing concerns. */
export function manyBoard(): Board {
  const note = (id: string, x: number, y: number) =>
    Element.parse({ id, kind: 'person', label: id, textScale: 'small', pos: { x, y } });
  const inside = Array.from({ length: 100 }, (_, i) =>
    note(`el_in${i}`, 60 + (i % 10) * 130, 80 + Math.floor(i / 10) * 130),
  );
  const outside = Array.from({ length: 300 }, (_, i) =>
    note(`el_out${i}`, 1700 + (i % 20) * 130, Math.floor(i / 20) * 130),
  );
  const tie = (id: string, from: string, to: string) => Tie.parse({ id, from, to });
  return {
    ...sampleBoard(),
    elements: [
      Element.parse({
        id: 'el_area',
        kind: 'area',
        label: '',
        shape: 'rectangle',
        size: { w: 1400, h: 1440 },
        pos: { x: 0, y: 0 },
      }),
      ...inside,
      ...outside,
    ],
    ties: [
      ...Array.from({ length: 40 }, (_, i) => tie(`tie_in${i}`, `el_in${i}`, `el_in${i + 50}`)),
      ...Array.from({ length: 100 }, (_, i) => tie(`tie_out${i}`, `el_out${i}`, `el_out${i + 150}`)),
      tie('tie_between', 'el_in0', 'el_out0'),
    ],
    issues: [],
  };
}
