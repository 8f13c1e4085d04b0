import type { Caption, Image, Note } from '@tsunagu/domain';
import { figuresText } from '@tsunagu/domain/catalogue/figures';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { NOTE_LINES, NOTE_PAPERS } from '@tsunagu/notation';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { NoteTextField } from '../live/NoteTextField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';

/** ふせん: its shared text, and the paper, whose tint means nothing. */
export function NoteFields({ element: note, write, isReadOnly }: FieldsProps<Note>) {
  return (
    <>
      <NoteTextField id={note.id} label={text.noteText} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.noteTint}
        value={String(note.tint)}
        isReadOnly={isReadOnly}
        choices={text.noteTints.map((label, tint) => ({
          value: String(tint),
          label,
          picture: (
            <span
              aria-hidden="true"
              className="size-6 border-2"
              style={{ background: NOTE_PAPERS[tint], borderColor: NOTE_LINES[tint] }}
            />
          ),
        }))}
        onChange={(tint) => write({ tint: Number(tint) })}
      />
      <MoreFields record={note} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

/** Letters of a caption in units, by the word that they are offered under. */
const FONT_SIZES = { small: 20, normal: 28, large: 40, huge: 64 } as const;
type FontSize = keyof typeof FONT_SIZES;

/** 文字 on the map; another size than those offered stays until one of them is chosen. */
export function CaptionFields({ element: caption, write, isReadOnly, autoFocus }: FieldsProps<Caption>) {
  const sizes = Object.keys(FONT_SIZES) as FontSize[];
  return (
    <>
      <TextOf
        record={caption}
        field="text"
        label={text.captionText}
        multiline
        write={write}
        isReadOnly={isReadOnly}
        autoFocus={autoFocus}
      />
      <ChoiceGroup<FontSize | ''>
        label={text.fontSize}
        value={sizes.find((size) => FONT_SIZES[size] === caption.fontSize) ?? ''}
        isReadOnly={isReadOnly}
        choices={sizes.map((size) => ({ value: size, label: text.fontSizes[size] }))}
        onChange={(size) => {
          if (size !== '') write({ fontSize: FONT_SIZES[size] });
        }}
      />
      <MoreFields record={caption} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

/** 画像: what is to be seen on it, for those who do not see it. */
export function ImageFields({ element: image, write, isReadOnly, autoFocus }: FieldsProps<Image>) {
  return (
    <>
      <TextOf
        record={image}
        field="label"
        label={figuresText.imageText}
        hint={figuresText.imageHint}
        multiline
        write={write}
        isReadOnly={isReadOnly}
        autoFocus={autoFocus}
      />
      <MoreFields record={image} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
