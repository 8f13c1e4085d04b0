import { FUNCTION_MARKS, FUNCTION_NAMES, Template, templateMinutes } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import type { TemplateView } from '../api/templates.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { BoardSection } from './BoardSection.tsx';
import { useCopy } from './use-copy.ts';

/** A template that somebody may read and not change: one that ships, or a colleague's. */
export function TemplateReading({ view }: { view: TemplateView }) {
  const template = Template.parse(view.template);
  const { copy, busy, problem } = useCopy(view.about.id);
  const { title } = template;
  return (
    <Page title={title}>
      <Banner>
        <p>{view.about.shipped ? text.readOnly : text.notMine}</p>
      </Banner>
      <div className="flex flex-wrap gap-3">
        <LinkButton
          to="/meetings/new"
          search={{ function: template.function, template: view.about.id }}
          look="primary"
          icon="board"
        >
          {text.open}
        </LinkButton>
        <Button icon="copy" isPending={busy} onPress={copy}>
          {busy ? text.copying : text.copy}
        </Button>
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <p>
        {FUNCTION_MARKS[template.function]} {FUNCTION_NAMES[template.function]}　{text.levels[template.level]}
      </p>
      {template.description === '' ? null : <p>{template.description}</p>}
      <BoardSection board={template.board} title={title} />
      <section aria-labelledby="agenda" className="space-y-3">
        <h2 id="agenda">
          {text.agenda}　{text.minutes(templateMinutes(template))}
        </h2>
        <ol className="space-y-4">
          {template.agenda.map((item, index) => (
            <li key={`${index} ${item.title}`} className="space-y-2 rounded-12 border border-line p-4">
              <h3>{text.itemHeading(index + 1, item.title, item.minutes)}</h3>
              <List lines={item.prompts} />
              {item.fields.length === 0 ? null : <p className="text-small">{text.toWrite(item.fields)}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="products" className="space-y-2">
        <h2 id="products">{text.products}</h2>
        <List
          lines={template.produces.map(({ label, kind }) =>
            text.productCounted(label, text.kinds[kind], kind === 'judged'),
          )}
        />
      </section>
      {template.sheets.length === 0 ? null : (
        <section aria-labelledby="sheets" className="space-y-2">
          <h2 id="sheets">{text.sheets}</h2>
          <List lines={template.sheets.map((sheet) => text.sheetNames[sheet])} />
        </section>
      )}
      <section aria-labelledby="checks" className="space-y-2">
        <h2 id="checks">{text.checks}</h2>
        <List lines={template.closingCheck} />
      </section>
    </Page>
  );
}

const List = ({ lines }: { lines: readonly string[] }) => (
  <ul className="list-disc space-y-1 pl-6">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
