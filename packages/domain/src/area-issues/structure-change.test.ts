import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RaisedIssueRef } from '../chain/area-issue.ts';
import { AreaIssueId, IssueId, MeetingId, ResourceIdeaId } from '../ids.ts';
import {
  type AreaIssueHolding,
  type AreaIssueLink,
  areaIssuesOf,
  issueKey,
  linkKey,
  memberChange,
  mergeChange,
  splitChange,
  type StructureChange,
  StructureChange as Schema,
  undoChange,
} from './structure-change.ts';

const area = (n: number) => AreaIssueId.parse(`ari_${n}`);
const issue = (n: number): RaisedIssueRef => ({
  meetingId: MeetingId.parse(`mtg_${n % 3}`),
  issueId: IssueId.parse(`iss_${n}`),
});
const idea = (n: number): AreaIssueLink => ({ to: 'idea', id: ResourceIdeaId.parse(`ide_${n}`) });

/** A register in memory, changed by nothing but steps, as the tables of the server are. */
class Register {
  holder = new Map<string, AreaIssueId>();
  refs = new Map<string, RaisedIssueRef>();
  mergedInto = new Map<AreaIssueId, AreaIssueId | null>();
  links = new Map<AreaIssueId, Map<string, AreaIssueLink>>();
  apply(change: StructureChange): void {
    for (const { issue: ref, before, after } of change.members) {
      expect(this.holder.get(issueKey(ref)) ?? null).toBe(before);
      this.refs.set(issueKey(ref), ref);
      if (after === null) this.holder.delete(issueKey(ref));
      else this.holder.set(issueKey(ref), after);
    }
    for (const { id, before, after } of change.merged) {
      expect(this.mergedInto.get(id) ?? null).toBe(before);
      this.mergedInto.set(id, after);
    }
    for (const { link, areaIssueId, there } of change.links) {
      const own = this.links.get(areaIssueId) ?? new Map<string, AreaIssueLink>();
      this.links.set(areaIssueId, own);
      if (there) own.set(linkKey(link), link);
      else own.delete(linkKey(link));
    }
  }
  holding(id: AreaIssueId): AreaIssueHolding {
    const members = [...this.holder].filter(([, by]) => by === id).map(([key]) => this.refs.get(key)!);
    return { id, members, links: [...(this.links.get(id)?.values() ?? [])] };
  }
  living(): AreaIssueId[] {
    return [...this.mergedInto].filter(([, into]) => into === null).map(([id]) => id);
  }
  /** Everything that can be seen. */
  picture(): unknown {
    return this.living()
      .sort()
      .map((id) => {
        const { members, links } = this.holding(id);
        return { id, members: members.map(issueKey).sort(), links: links.map(linkKey).sort() };
      });
  }
}

const start = (): Register => {
  const register = new Register();
  for (let n = 0; n < 4; n++) {
    register.mergedInto.set(area(n), null);
    register.apply(memberChange(area(n), { add: [issue(3 * n), issue(3 * n + 1), issue(3 * n + 2)], remove: [] }));
    // Neighbours share an idea.
    register.links.set(area(n), new Map([idea(n), idea(n + 1)].map((link) => [linkKey(link), link])));
  }
  return register;
};

describe('steps of the register', () => {
  it('[AH1] a merge moves issues and links; nothing is doubled and nothing lost', () => {
    const register = start();
    const change = mergeChange(register.holding(area(0)), register.holding(area(1)));
    register.apply(change);
    expect(register.holding(area(0)).members).toHaveLength(6);
    expect(register.holding(area(0)).links.map(linkKey).sort()).toEqual(['idea ide_0', 'idea ide_1', 'idea ide_2']);
    expect(register.holding(area(1))).toEqual({ id: area(1), members: [], links: [] });
    expect(areaIssuesOf(change).sort()).toEqual([area(0), area(1)]);
    expect(Schema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
  });

  it('[AH2] any sequence of steps undone in reverse gives the start', () => {
    const step = fc.record({
      kind: fc.constantFrom('merge', 'split', 'members'),
      a: fc.nat(30),
      b: fc.nat(30),
      take: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const register = start();
        const before = register.picture();
        const done: StructureChange[] = [];
        let made = 10;
        for (const { kind, a, b, take } of steps) {
          const living = register.living();
          const [one, other] = [living[a % living.length]!, living[b % living.length]!];
          const of = register.holding(one);
          const chosen = of.members.filter((_, at) => at <= take % 3);
          let change: StructureChange;
          if (kind === 'merge' && one !== other) change = mergeChange(of, register.holding(other));
          else if (kind === 'split' && chosen.length > 0) {
            register.mergedInto.set(area(++made), null);
            change = splitChange(one, area(made), chosen);
          } else change = memberChange(one, { add: [], remove: chosen });
          register.apply(change);
          done.push(change);
        }
        for (const change of done.reverse()) register.apply(undoChange(change));
        expect(register.picture()).toEqual(before);
      }),
    );
  });
});
