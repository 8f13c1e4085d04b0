import { describe, expect, it } from 'vitest';
import { createAckLedger } from './ack-ledger.ts';

describe('acknowledgement ledger', () => {
  /** A ledger past its first exchange. */
  const exchanged = () => {
    const ledger = createAckLedger();
    ledger.connected();
    ledger.frameSent('sync-step-2');
    ledger.durable(1);
    return ledger;
  };

  it('[S5] nothing is exchanged before the first SyncStep2 is on disk', () => {
    const ledger = createAckLedger();
    ledger.connected();
    expect(ledger.exchanged()).toBe(false);
    ledger.frameSent('sync-step-2');
    expect(ledger.exchanged()).toBe(false);
    ledger.durable(1);
    expect([ledger.exchanged(), ledger.unsaved()]).toEqual([true, 0]);
  });

  it('[S4] each change is saved when its own frame is, in order', () => {
    const ledger = exchanged();
    for (let i = 0; i < 3; i++) {
      ledger.localChange();
      ledger.frameSent('update');
    }
    expect(ledger.unsaved()).toBe(3);
    ledger.durable(3);
    expect(ledger.unsaved()).toBe(1);
    ledger.durable(4);
    expect(ledger.unsaved()).toBe(0);
  });

  it('[S4] a lost connection returns what was outstanding to unsaved, until the next SyncStep2 carries it', () => {
    const ledger = exchanged();
    ledger.localChange();
    ledger.frameSent('update');
    ledger.disconnected();
    ledger.localChange();
    expect([ledger.unsaved(), ledger.exchanged()]).toEqual([2, false]);
    ledger.connected();
    ledger.frameSent('sync-step-2');
    expect(ledger.unsaved()).toBe(2);
    ledger.durable(1);
    expect([ledger.unsaved(), ledger.exchanged()]).toEqual([0, true]);
  });

  it('[S4] an Update that overtakes the SyncStep2 of its connection proves nothing', () => {
    const ledger = createAckLedger();
    ledger.localChange();
    ledger.connected();
    ledger.localChange();
    ledger.frameSent('update');
    ledger.durable(1);
    expect(ledger.unsaved()).toBe(2);
    ledger.frameSent('sync-step-2');
    ledger.durable(2);
    expect(ledger.unsaved()).toBe(0);
  });

  it('[S4] a count of more frames than were sent is not believed', () => {
    const ledger = exchanged();
    ledger.localChange();
    ledger.frameSent('update');
    ledger.durable(9);
    expect(ledger.unsaved()).toBe(1);
  });

  it('[S4] a late count of an earlier state takes nothing back', () => {
    const ledger = exchanged();
    ledger.localChange();
    ledger.frameSent('update');
    ledger.durable(2);
    ledger.durable(1);
    expect(ledger.unsaved()).toBe(0);
  });
});
