import { MOST_SIGNATURE_LINES, type SignatureBlock } from '@tsunagu/domain';
import { factsSettingsText as text } from '@tsunagu/domain/catalogue/meeting-facts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { TextField } from '../components/TextField.tsx';
import { RemovalNotice } from './RemovalNotice.tsx';
import { useRemoval } from './use-removal.ts';

type Props = {
  signatures: SignatureBlock;
  errors: Readonly<Record<string, string>>;
  onChange: (signatures: SignatureBlock) => void;
};

/** 署名欄: who signs the printed minutes, one line each. */
export function SignaturesEditor({ signatures, errors, onChange }: Props) {
  const { lines } = signatures;
  const setLines = (next: string[]) => onChange({ ...signatures, lines: next });
  const removal = useRemoval(lines, setLines);
  return (
    <section aria-labelledby="signatures" className="space-y-4">
      <h2 id="signatures">{text.signatures}</h2>
      <p>{text.signaturesLead}</p>
      <ol className="space-y-3">
        {lines.map((line, at) => (
          // Two lines may bear the same words; a line is its place.
          <li key={at} className="flex flex-wrap items-end gap-3">
            <div className="min-w-48 flex-1">
              <TextField
                label={text.signatureLine(at + 1)}
                value={line}
                error={errors[`signatures.lines.${at}`]}
                onChange={(value) => setLines(lines.map((one, index) => (index === at ? value : one)))}
              />
            </div>
            <Button
              look="danger"
              icon="trash"
              aria-label={text.removeSignature(at + 1, line)}
              onPress={() => removal.remove(at, text.removedSignature(line))}
            >
              {text.removeKind}
            </Button>
          </li>
        ))}
      </ol>
      <RemovalNotice removal={removal} />
      {lines.length < MOST_SIGNATURE_LINES ? (
        <Button icon="plus" onPress={() => setLines([...lines, text.newSignature])}>
          {text.addSignature}
        </Button>
      ) : null}
      <CheckField
        label={text.everybody}
        checked={signatures.everybody}
        onChange={(everybody) => onChange({ ...signatures, everybody })}
      />
    </section>
  );
}
