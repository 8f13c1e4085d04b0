import { type ClosingCheck, closingCheckLines } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { Icon } from '../components/Icon.tsx';

/** 終わりの確認 as it stood when the meeting closed: an icon and words each, so that it also reads in grey. */
export function ClosingCheckPart({ check }: { check: ClosingCheck }) {
  return (
    <section className="space-y-3">
      <h2 className="border-b-2 border-accent pb-1">{text.closingChecks}</h2>
      <dl className="divide-y divide-line border-y border-line">
        {closingCheckLines(check).map(({ what, result, isDone }) => (
          <div key={what} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
            <dt className="min-w-0">{what}</dt>
            <dd className={`font-bold ${isDone ? 'text-good' : 'text-caution'}`}>
              <Icon name={isDone ? 'check' : 'warning'} /> {result}
            </dd>
          </div>
        ))}
      </dl>
      {check.by === '' ? null : <p>{text.checkedBy(check.by)}</p>}
    </section>
  );
}
