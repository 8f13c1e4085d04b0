import { type Card, LIMITS } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { LinesField } from './LinesField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';
import { TitleField } from './TitleField.tsx';

/** 事例カード: a title, a list, and what it shows. */
export function CardFields({ element: card, write, isReadOnly, autoFocus }: FieldsProps<Card>) {
  return (
    <>
      <TitleField element={card} write={write} isReadOnly={isReadOnly} autoFocus={autoFocus} />
      <LinesField
        label={text.bullets}
        id={card.id}
        field="bullets"
        lines={card.bullets}
        most={LIMITS.bullets}
        isReadOnly={isReadOnly}
        onWrite={(bullets) => write({ bullets })}
      />
      <TextOf record={card} field="text" label={text.cardText} multiline write={write} isReadOnly={isReadOnly} />
      <MoreFields record={card} write={write} isReadOnly={isReadOnly} />
    </>
  );
}
