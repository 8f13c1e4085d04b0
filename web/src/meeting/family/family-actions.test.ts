import { openBoardDoc, type BoardDoc } from '@tsunagu/board-doc';
import { Element, ElementId, familyLayout, householdOf, type Person, type UnionId } from '@tsunagu/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addFamilyMember,
  addReadFamily,
  arrangeFamily,
  familyOn,
  leaveParents,
  moveChild,
  setLivesTogether,
  setTwin,
} from './family-actions.ts';
import { familyRows } from './family-rows.ts';

const SUBJECT = ElementId.parse('el_subject');
let board: BoardDoc;
beforeEach(() => {
  board = openBoardDoc(new Y.Doc());
  board.elements.add(
    Element.parse({
      id: SUBJECT,
      kind: 'person',
      label: '本人',
      sex: 'female',
      isSubject: true,
      pos: { x: 300, y: 200 },
    }),
  );
});
const add = (...rest: Parameters<typeof addFamilyMember> extends [unknown, ...infer R] ? R : never): ElementId =>
  addFamilyMember(board, ...rest)!;
const pos = (id: ElementId) => board.elements.get(id)!.pos;
const names = () => familyRows(board, { hideNames: false }).members.map(({ name }) => name);

describe('the family form', () => {
  it('adds relatives who find their places; whom a hand placed stays', () => {
    const husband = add(SUBJECT, 'partner', { label: '夫' });
    const child = add(SUBJECT, 'child', { label: '長女', sex: 'female' });
    const mother = add(SUBJECT, 'parent', { label: '母', sex: 'female' });
    expect(pos(SUBJECT)).toEqual({ x: 300, y: 200 });
    expect(pos(husband)).toEqual({ x: 84, y: 200 });
    expect(pos(child).y).toBeGreaterThan(200);
    expect(pos(mother).y).toBeLessThan(200);
    expect(names()).toEqual(['本人', '母', '夫', '長女']);
  });

  it('takes each addition back in one step, with the couple that it needed', () => {
    add(SUBJECT, 'child', { label: '長女' });
    board.undoManager().undo();
    expect(board.elements.all().size).toBe(1);
    expect(board.unions.all().size).toBe(0);
  });

  it('relates people who stand on the map already', () => {
    const known = ElementId.parse('el_known');
    board.elements.add(Element.parse({ id: known, kind: 'person', label: '同居の親', pos: { x: 0, y: 0 } }));
    expect(familyRows(board, { hideNames: false }).others.map(({ name }) => name)).toEqual(['同居の親']);
    add(SUBJECT, 'parent', { existing: known });
    expect(pos(known)).toEqual({ x: 0, y: 0 });
    expect(familyOn(board).parentsOf.get(SUBJECT)!.partners).toEqual([known]);
    expect(familyRows(board, { hideNames: false }).others).toEqual([]);
  });

  it('lays out only whom no hand placed', () => {
    const husband = add(SUBJECT, 'partner', { label: '夫' });
    board.elements.update(husband, { pos: { x: 900, y: 900 }, auto: false });
    expect(arrangeFamily(board)).toBe(0);
    expect(pos(husband)).toEqual({ x: 900, y: 900 });
    board.elements.update(husband, { auto: true });
    expect(arrangeFamily(board)).toBe(1);
  });

  it('encloses who lives together, follows them, and says who else stands inside', () => {
    const husband = add(SUBJECT, 'partner', { label: '夫' });
    const child = add(SUBJECT, 'child', { label: '長女' });
    expect(setLivesTogether(board, SUBJECT, true)).toEqual([]);
    expect(setLivesTogether(board, child, true)).toEqual([]);
    const live = () =>
      familyRows(board, { hideNames: false })
        .members.filter((row) => row.livesTogether)
        .map(({ id }) => id);
    expect(new Set(live())).toEqual(new Set([SUBJECT, child]));
    expect(householdOf(board.elements.all().values())).toMatchObject({ purpose: 'household', auto: true });
    add(SUBJECT, 'child', { label: '長男' });
    expect(live()).toContain(child);
    board.elements.update(husband, { pos: { x: 330, y: 240 } });
    expect(setLivesTogether(board, husband, false)).toEqual([husband]);
  });

  it('takes the enclosure away with the last one', () => {
    setLivesTogether(board, SUBJECT, true);
    setLivesTogether(board, SUBJECT, false);
    expect(householdOf(board.elements.all().values())).toBeUndefined();
    board.undoManager().undo();
    expect(householdOf(board.elements.all().values())).toBeDefined();
  });

  it('orders children, makes twins of two and of none one', () => {
    const first = add(SUBJECT, 'child', { label: '一' });
    const second = add(SUBJECT, 'child', { label: '二' });
    const couple = [...board.unions.all().keys()][0] as UnionId;
    const children = () => familyOn(board).couples.get(couple)!.children;
    expect(children()).toEqual([first, second]);
    moveChild(board, couple, second, -1);
    expect(children()).toEqual([second, first]);
    moveChild(board, couple, second, -1);
    expect(children()).toEqual([second, first]);
    setTwin(board, couple, second, 'identical');
    const twins = () => [...board.elements.all().values()].filter((one) => (one as Person).twinKind === 'identical');
    expect(twins()).toHaveLength(2);
    setTwin(board, couple, second, 'none');
    expect(twins()).toHaveLength(0);
    leaveParents(board, second);
    expect(children()).toEqual([first]);
    expect(board.elements.get(second)).toBeDefined();
  });

  it('takes in a read family beside what is there, in one step, with one of it as 本人', () => {
    const persons = ['a', 'b'].map((id) =>
      Element.parse({
        id: `el_${id}`,
        kind: 'person',
        label: id,
        pos: { x: 0, y: 0 },
        auto: true,
        bornTo: id === 'b' ? 'uni_1' : null,
      }),
    ) as Person[];
    const unions = [
      { id: 'uni_1', a: 'el_a', b: null, kind: 'marriage', state: 'together', order: 1, label: '' } as never,
    ];
    addReadFamily(board, { persons, unions }, persons[1]!.id);
    expect(names()).toEqual(['本人', 'a']);
    expect(pos(ElementId.parse('el_a')).y).toBeLessThan(200);
    expect([
      ...familyLayout({ elements: board.elements.all().values(), unions: board.unions.all().values() }).values(),
    ]).toEqual([pos(ElementId.parse('el_a'))]);
    board.undoManager().undo();
    expect(board.elements.all().size).toBe(1);
    expect((board.elements.get(SUBJECT) as Person).bornTo).toBeNull();
  });

  it('shows aliases instead of names while names are hidden', () => {
    add(SUBJECT, 'child', { label: '田中 花子', alias: '長女' });
    const rows = JSON.stringify(
      familyRows(board, { hideNames: true }).members.map(({ name, couples }) => [name, couples]),
    );
    expect(rows).toContain('長女');
    expect(rows).not.toContain('花子');
  });
});
