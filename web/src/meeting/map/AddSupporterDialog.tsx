import { displayName, Sex, signOf, SUPPORTER_KIND_NAMES, SupporterKind } from '@tsunagu/domain';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { namesText } from '@tsunagu/domain/catalogue/names';
import { resourceMapText } from '@tsunagu/domain/catalogue/resource-map';
import { useRef, useState } from 'react';
import type { ListedResource } from '../../api/resources.ts';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { readAge } from '../properties/read-age.ts';
import { addSupporter } from './board-actions.ts';
import { DirectoryChoices } from './DirectoryChoices.tsx';
import { PLAIN_TIE, TieMeaningFields } from './TieMeaningFields.tsx';

type Sort = 'person' | 'formal' | 'informal';
const SORTS = [
  { value: 'person', label: mapText.person },
  { value: 'formal', label: mapText.formal },
  { value: 'informal', label: mapText.informal },
] as const;
const HINTS = { person: mapText.personHint, formal: mapText.formalHint, informal: mapText.informalHint };
const KINDS = SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }));
/** What comes to mind first for each sort; changed in one tap. */
const USUAL_KIND: Readonly<Record<Sort, SupporterKind>> = { person: 'family', formal: 'care', informal: 'neighbour' };

/** 人・資源を足す: who, and how they stand to 本人. The sign finds its place by itself and is tied. */
export function AddSupporterDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const subject = [...board.elements.all().values()].find((one) => one.kind === 'person' && one.isSubject);
  const subjectName = subject ? displayName(subject, { hideNames }) : namesText.subject;
  const [sort, setSort] = useState<Sort>('person');
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [sex, setSex] = useState<Sex>('unspecified');
  const [age, setAge] = useState('');
  const [kind, setKind] = useState<SupporterKind>(USUAL_KIND.formal);
  const [tied, setTied] = useState(true);
  const [tie, setTie] = useState(PLAIN_TIE);
  const [missing, setMissing] = useState(false);
  const [added, setAdded] = useState('');
  const settings = useSettings();
  /** The row of the directory that was chosen; typing another name lets go of it. */
  const [row, setRow] = useState<ListedResource | null>(null);
  const linked = row !== null && sort !== 'person' && row.name === name.trim() ? row : null;
  const nameField = useRef<HTMLInputElement>(null);
  const close = () => ui.dialog.set(null);

  const add = (): boolean => {
    const label = name.trim();
    if (label === '' && relation.trim() === '') {
      setMissing(true);
      return false;
    }
    const years = readAge(age) ?? null;
    const id = addSupporter(
      board,
      sort === 'person'
        ? { kind: 'person', label, relation: relation.trim(), sex, age: years }
        : {
            ...(linked === null ? {} : signOf(linked, settings)),
            kind: 'resource',
            label,
            formality: sort,
            supporterKind: kind,
          },
      subject && tied ? { id: subject.id, tie } : null,
    );
    ui.canvas.get()?.select([id]);
    // It finds its own place, which may lie outside what is seen: whoever adds somebody wants to see them.
    ui.canvas.get()?.zoomToFit();
    ui.spoken.set(mapText.added(label || relation));
    setAdded(label || relation);
    setMissing(false);
    return true;
  };
  const another = () => {
    if (!add()) return;
    setName('');
    setRelation('');
    setAge('');
    setTie(PLAIN_TIE);
    nameField.current?.focus();
  };
  return (
    <Dialog title={mapText.addSupporter} isOpen onClose={close}>
      <Form
        label={mapText.addSupporter}
        onSubmit={() => {
          const done = add();
          if (done) close();
          return done;
        }}
      >
        <ChoiceGroup
          label={mapText.who}
          value={sort}
          choices={SORTS}
          onChange={(next) => {
            setSort(next);
            setKind(USUAL_KIND[next]);
          }}
        />
        <p className="text-small text-ink-soft">{HINTS[sort]}</p>
        <TextField
          label={sort === 'person' ? mapText.name : mapText.nameOfResource}
          hint={sort === 'person' ? mapText.aliasAdvice : undefined}
          value={name}
          autoFocus
          inputRef={nameField}
          maxLength={200}
          error={missing ? errorsText.needed(mapText.name) : undefined}
          onChange={setName}
        />
        {sort === 'person' ? null : linked === null ? (
          <DirectoryChoices
            typed={name}
            onChoose={(chosen) => {
              setRow(chosen);
              setName(chosen.name);
              setSort(chosen.formality);
              setKind(chosen.kind);
            }}
          />
        ) : (
          <p role="status">{resourceMapText.linked(linked.name)}</p>
        )}
        {sort === 'person' ? (
          <>
            <TextField label={mapText.relationPerson} value={relation} maxLength={200} onChange={setRelation} />
            <ChoiceGroup
              label={mapText.sex}
              value={sex}
              choices={Sex.options.map((value) => ({ value, label: propertiesText.sexes[value] }))}
              onChange={setSex}
            />
            <TextField
              label={mapText.age}
              hint={propertiesText.ageHint}
              value={age}
              inputMode="numeric"
              maxLength={5}
              onChange={setAge}
            />
          </>
        ) : (
          <Select<SupporterKind> label={mapText.kind} value={kind} options={KINDS} onChange={setKind} />
        )}
        {subject ? (
          <div className="space-y-4">
            <CheckField label={mapText.tieToSubject(subjectName)} checked={tied} onChange={setTied} />
            {tied ? (
              <TieMeaningFields
                value={tie}
                onChange={setTie}
                from={subjectName}
                to={name.trim() || relation.trim() || mapText.theOther}
              />
            ) : null}
          </div>
        ) : null}
        <p role="status">{added === '' ? '' : mapText.added(added)}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="plus">
            {mapText.add}
          </Button>
          <Button onPress={another}>{mapText.addAnother}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
