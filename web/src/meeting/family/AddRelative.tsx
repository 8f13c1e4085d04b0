import { type ElementId, RELATIVES, Sex, type Relative, type UnionId } from '@tsunagu/domain';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Form } from '../../components/Form.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useRoom } from '../live/room.tsx';
import { readAge } from '../properties/read-age.ts';
import { addFamilyMember } from './family-actions.ts';
import type { FamilyRows } from './family-rows.ts';
import { usualRelation } from './usual-relation.ts';

type Props = Pick<FamilyRows, 'members' | 'others'> & {
  of: ElementId | null;
  onChoose: (of: ElementId) => void;
  onAdded: (name: string) => void;
};
type Who = 'new' | 'known';

/** 足す: one more partner, parent, child, brother or sister of somebody, in one step. */
export function AddRelative({ members, others, of, onChoose, onAdded }: Props) {
  const { board } = useRoom();
  const [relative, setRelative] = useState<Relative>('partner');
  const [who, setWho] = useState<Who>('new');
  const [known, setKnown] = useState<ElementId | null>(null);
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [sex, setSex] = useState<Sex | null>(null);
  const [age, setAge] = useState('');
  const [elder, setElder] = useState<'elder' | 'younger'>('younger');
  const [couple, setCouple] = useState<UnionId | null>(null);
  const [missing, setMissing] = useState(false);

  const one = members.find(({ id }) => id === of);
  const people = [...members, ...others].map(({ id, name: label }) => ({ value: id, label }));
  const candidates = others.filter(({ id }) => id !== of).map(({ id, name: label }) => ({ value: id, label }));
  const chosen = candidates.find(({ value }) => value === known) ?? candidates[0];
  const takesKnown = who === 'known' && chosen !== undefined;
  const usualSex: Sex =
    relative === 'partner'
      ? ({ male: 'female', female: 'male', unspecified: 'unspecified' } as const)[one?.sex ?? 'unspecified']
      : 'unspecified';
  const shownSex = sex ?? usualSex;
  const full = relative === 'parent' && one?.mayHaveParent === false;
  const usual = one?.isSubject === true ? usualRelation(relative, shownSex, elder === 'elder') : '';

  const add = (): boolean => {
    if (of === null || full) return false;
    const words = relation.trim();
    const label = name.trim() || words || usual;
    if (!takesKnown && label === '') {
      setMissing(true);
      return false;
    }
    const added = addFamilyMember(
      board,
      of,
      relative,
      takesKnown
        ? { existing: chosen.value }
        : { label, relation: words === label ? '' : words, sex: shownSex, age: readAge(age) ?? null },
      { couple: couple ?? undefined, elder: elder === 'elder' },
    );
    if (!added) return false;
    setMissing(false);
    setName('');
    setRelation('');
    setAge('');
    setSex(null);
    onAdded(takesKnown ? chosen.label : label);
    return true;
  };
  return (
    <section aria-labelledby="family-add" className="space-y-3 rounded-8 bg-accent-soft p-3 sm:p-4">
      <h3 id="family-add">{text.addTitle}</h3>
      <Form label={text.addTitle} onSubmit={add}>
        <Select
          label={text.ofWhom}
          value={of ?? ''}
          options={people}
          onChange={(id) => {
            if (id !== '') onChoose(id);
          }}
        />
        <ChoiceGroup
          label={text.whichRelative}
          value={relative}
          choices={RELATIVES.map((value) => ({ value, label: text.relatives[value] }))}
          onChange={setRelative}
        />
        {full ? <p className="font-bold text-caution">{text.twoParents}</p> : null}
        {relative === 'sibling' ? (
          <ChoiceGroup
            label={text.order}
            value={elder}
            choices={(['elder', 'younger'] as const).map((value) => ({ value, label: text.orders[value] }))}
            onChange={setElder}
          />
        ) : null}
        {relative === 'child' && one && one.couples.length > 1 ? (
          <Select
            label={text.whoseChild}
            value={couple ?? one.couples.at(-1)!.id}
            options={one.couples.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={setCouple}
          />
        ) : null}
        {candidates.length > 0 ? (
          <ChoiceGroup
            label={text.who}
            value={takesKnown ? 'known' : 'new'}
            choices={(['new', 'known'] as const).map((value) => ({ value, label: text.whos[value] }))}
            onChange={setWho}
          />
        ) : null}
        {takesKnown ? (
          <Select label={text.known} value={chosen.value} options={candidates} onChange={setKnown} />
        ) : (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={text.label}
              hint={usual === '' ? text.labelHint : text.labelUsual(usual)}
              value={name}
              maxLength={200}
              error={missing ? errorsText.needed(text.label) : undefined}
              onChange={setName}
            />
            <TextField
              label={text.relation}
              hint={text.relationHint}
              value={relation}
              maxLength={200}
              onChange={setRelation}
            />
            <ChoiceGroup
              label={propertiesText.sex}
              value={shownSex}
              choices={Sex.options.map((value) => ({ value, label: propertiesText.sexes[value] }))}
              onChange={setSex}
            />
            <TextField
              label={text.age}
              hint={text.ageHint}
              value={age}
              inputMode="numeric"
              maxLength={5}
              onChange={setAge}
            />
          </div>
        )}
        <Button type="submit" look="primary" icon="plus" isDisabled={full}>
          {text.add(text.relatives[relative])}
        </Button>
      </Form>
    </section>
  );
}
