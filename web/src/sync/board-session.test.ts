import { AgendaItem, AgendaItemId, ElementId, Note, Person, Tie, TieId } from '@tsunagu/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BoardSession, openBoardSession, type SaveStatus } from './board-session.ts';
import { ChildServer } from './testing/child-server.ts';

const meetingId = 'mtg_session';
const tanaka = ElementId.parse('el_tanaka');
const suzuki = ElementId.parse('el_suzuki');
const memo = ElementId.parse('el_memo');
const agendaItem = (id: AgendaItemId, title: string) => AgendaItem.parse({ id, title, minutes: 10, order: 1 });
function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}
const person = (id: ElementId, label: string) => Person.parse({ id, kind: 'person', label, pos: { x: 1, y: 2 } });
const note = (text: string) => Note.parse({ id: memo, kind: 'note', text, pos: { x: 1, y: 2 } });

/** Every status a session went through; a test waits on it and looks back on it. */
function follow(session: BoardSession) {
  const seen: SaveStatus[] = [session.status.get()];
  const waiting = new Set<() => void>();
  session.status.subscribe(() => {
    seen.push(session.status.get());
    for (const look of waiting) look();
  });
  return {
    seen,
    until: (wanted: (status: SaveStatus) => boolean): Promise<SaveStatus> =>
      new Promise((resolve) => {
        const look = (): void => {
          const status = session.status.get();
          if (!wanted(status)) return;
          waiting.delete(look);
          resolve(status);
        };
        waiting.add(look);
        look();
      }),
  };
}
const saved = ({ kind }: SaveStatus): boolean => kind === 'saved';
const refused = ({ kind }: SaveStatus): boolean => kind === 'refused';
const ended = ({ kind }: SaveStatus): boolean => kind === 'ended';

describe('a board session', () => {
  let server: ChildServer;
  let sessions: BoardSession[];
  let sockets: number;
  beforeEach(async () => {
    server = new ChildServer();
    sessions = [];
    sockets = 0;
    await server.start();
  });
  afterEach(async () => {
    for (const session of sessions) session.destroy();
    await server.dispose();
  });
  /** The test server's door reads who comes from `as`; the session itself knows only its address. */
  const open = (as = 'usr_one', epoch = 1): BoardSession => {
    const Socket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(`${String(url)}&as=${as}`, protocols);
        sockets++;
      }
    };
    const session = openBoardSession({ meetingId, epoch, url: server.url, WebSocketPolyfill: Socket });
    sessions.push(session);
    return session;
  };
  /** Waits until a peer's board says what it should. */
  const sees = (session: BoardSession, wanted: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const unsubscribe = session.board.observe(look);
      function look(): void {
        if (!wanted()) return;
        unsubscribe();
        resolve();
      }
      look();
    });

  it('[S5] goes from connecting to saved, and calls nothing saved before', async () => {
    const one = open();
    one.board.elements.add(person(tanaka, '田中'));
    const watch = follow(one);
    await watch.until(saved);
    const first = watch.seen.findIndex(saved);
    expect(watch.seen.slice(0, first).every(({ kind }) => kind !== 'saved')).toBe(true);
    expect(watch.seen[first]).toEqual({ kind: 'saved', unsaved: 0, synced: true });
    const two = open('usr_two');
    await follow(two).until(saved);
    expect(two.board.elements.get(tanaka)).toMatchObject({ label: '田中' });
  });

  it('[S4] counts what is not on disk yet, and says offline without losing the count', async () => {
    const one = open();
    const watch = follow(one);
    await watch.until(saved);
    await server.kill();
    await watch.until(({ kind }) => kind === 'offline');
    one.board.elements.add(person(tanaka, '田中'));
    one.board.elements.update(tanaka, { label: '田中さん' });
    expect(one.status.get()).toEqual({ kind: 'offline', unsaved: 2, synced: true });
    await server.start();
    await watch.until(saved);
    const two = open('usr_two');
    await follow(two).until(saved);
    expect(two.board.elements.get(tanaka)).toMatchObject({ label: '田中さん' });
  });

  it('[S5] a full disk is never called saved; it heals without a restart', async () => {
    const one = open();
    const watch = follow(one);
    await watch.until(saved);
    await server.ask({ do: 'faults', faults: { full: true } });
    const before = watch.seen.length;
    one.board.elements.add(note('あ'.repeat(4_000)));
    for (let i = 0; i < 30; i++) one.board.elements.add(person(ElementId.parse(`el_${i}`), 'い'.repeat(190)));
    expect(one.status.get()).toMatchObject({ kind: 'unsaved', unsaved: 31 });
    await server.ask({ do: 'faults', faults: {} });
    await watch.until(saved);
    const after = watch.seen.slice(before);
    expect(after.filter(saved)).toEqual([{ kind: 'saved', unsaved: 0, synced: true }]);
  });

  it('edits of two browsers made apart for an hour merge back on reconnect', async () => {
    const one = open();
    const two = open('usr_two');
    const watches = [follow(one), follow(two)];
    one.board.elements.add(person(tanaka, '田中'));
    await watches[0]?.until(saved);
    await sees(two, () => two.board.elements.get(tanaka) !== undefined);
    await server.kill();
    await Promise.all(watches.map((watch) => watch.until(({ kind }) => kind === 'offline')));
    one.board.elements.update(tanaka, { pos: { x: 77, y: 88 } });
    two.board.elements.update(tanaka, { label: '田中さん' });
    two.board.elements.add(person(suzuki, '鈴木'));
    await server.start();
    const whole = (session: BoardSession) => (): boolean => {
      const element = session.board.elements.get(tanaka);
      const joined = session.board.elements.get(suzuki) !== undefined;
      return joined && element?.pos.x === 77 && 'label' in element && element.label === '田中さん';
    };
    await Promise.all([sees(one, whole(one)), sees(two, whole(two))]);
    await Promise.all(watches.map((watch) => watch.until(saved)));
  });

  it('[S23] a refused change is listed in words, and done again under a new client id', async () => {
    const one = open();
    const watch = follow(one);
    one.board.elements.add(person(tanaka, '田中'));
    one.board.elements.add(note('会議のメモ'));
    const agenda = AgendaItemId.parse('agd_one');
    one.board.agenda.add(agendaItem(agenda, 'はじめに'));
    await watch.until(saved);
    const two = open('usr_two');
    await follow(two).until(saved);
    const { clientID } = one.doc;

    await server.ask({ do: 'door', readers: ['usr_one'] });
    one.board.transact(() => {
      one.board.elements.update(tanaka, { label: '田中さん', pos: { x: 9, y: 9 } });
      one.board.elements.add(person(suzuki, '鈴木'));
      one.board.ties.add(Tie.parse({ id: TieId.parse('tie_a'), from: tanaka, to: suzuki }));
      one.board.noteText(memo)?.insert(0, '大事な');
      one.board.minutes(agenda)?.insert(0, [paragraph('話したこと')]);
    });
    expect(await watch.until(refused)).toMatchObject({ reason: 'read-only', unsaved: 1 });
    two.board.noteText(memo)?.insert(5, 'です');
    await follow(two).until(saved);
    await server.ask({ do: 'door', readers: [] });

    const changes = await one.recover();
    expect(one.doc.clientID).not.toBe(clientID);
    expect(one.generation.get()).toBe(1);
    expect(changes.map(({ title }) => title).sort()).toEqual(
      [
        '人「田中さん」を変えた',
        '人「鈴木」を足した',
        'ふせん「大事な会議のメモです」を変えた',
        '「田中さん」と「鈴木」のつながりを足した',
        '会議録「はじめに」を変えた',
      ].sort(),
    );
    const details = changes.flatMap((change) => change.details);
    expect(details).toContain('名前: 田中さん');
    expect(details).toContain('位置を動かした');
    expect(details).toContain('書いた文: 話したこと');
    expect(one.board.elements.get(suzuki)).toBeUndefined();

    one.reapply(changes);
    await follow(one).until(saved);
    await sees(two, () => two.board.ties.all().size === 1);
    expect(two.board.elements.get(memo)).toMatchObject({ text: '大事な会議のメモです' });
    expect(two.board.elements.get(tanaka)).toMatchObject({ label: '田中さん', pos: { x: 9, y: 9 } });
    expect(JSON.stringify(two.board.minutesText(agenda))).toContain('話したこと');
  });

  it('[S8] too large a change is refused, and never sent again and again', async () => {
    const one = open();
    const watch = follow(one);
    await watch.until(saved);
    one.board.elements.add(person(tanaka, '田中'));
    await watch.until(saved);
    const ink = one.doc.getMap('elements');
    one.doc.transact(() => {
      for (let i = 0; i < 5; i++) ink.set(`el_huge${i}`, 'あ'.repeat(320_000));
    });
    expect(await watch.until(refused)).toMatchObject({ reason: 'too-large' });
    expect(sockets).toBe(1);
    const changes = await one.recover();
    expect(sockets).toBe(2);
    expect(changes.every(({ redo }) => redo === undefined)).toBe(true);
    await watch.until(saved);
    expect(one.board.elements.get(tanaka)).toMatchObject({ label: '田中' });
  });

  it('[S21] a closed meeting refuses what comes late; it can still be read, and what was typed is listed', async () => {
    const one = open();
    const watch = follow(one);
    one.board.elements.add(person(tanaka, '田中'));
    await watch.until(saved);
    await server.ask({ do: 'close', meetingId });
    one.board.elements.update(tanaka, { label: '田中さん' });
    expect(await watch.until(refused)).toMatchObject({ reason: 'meeting-closed' });
    const changes = await one.recover();
    expect(changes.map(({ title }) => title)).toEqual(['人「田中さん」を変えた']);
    await watch.until(saved);
    expect(one.board.elements.get(tanaka)).toMatchObject({ label: '田中' });
  });

  it('[S20] final codes end the session with their reason; recovery then keeps what there is', async () => {
    await server.ask({ do: 'door', banned: ['usr_bad'], epoch: 2 });
    expect(await follow(open('usr_bad', 2)).until(ended)).toMatchObject({ reason: 'noRight', synced: false });
    const old = open('usr_one', 1);
    expect(await follow(old).until(ended)).toMatchObject({ reason: 'oldEpoch' });
    await expect(old.recover()).rejects.toThrow('oldEpoch');
    expect(await follow(open('usr_one', 2)).until(saved)).toMatchObject({ synced: true });
  });

  it('[S20] an old epoch with unsaved work is a refusal that can be recovered in the new one', async () => {
    const one = open();
    const watch = follow(one);
    await watch.until(saved);
    await server.kill();
    await watch.until(({ kind }) => kind === 'offline');
    one.board.elements.add(person(tanaka, '田中'));
    await server.start({ epoch: 2 });
    expect(await watch.until(refused)).toMatchObject({ reason: 'old-epoch', unsaved: 1 });
    const changes = await one.recover({ epoch: 2 });
    expect(changes.map(({ title }) => title)).toEqual(['人「田中」を足した']);
  });
});
