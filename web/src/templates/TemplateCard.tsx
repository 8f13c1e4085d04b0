import { FUNCTION_MARKS, FUNCTION_NAMES } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templateFile, type TemplateSummary } from '../api/templates.ts';
import { Button } from '../components/Button.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { Icon } from '../components/Icon.tsx';
import { FileLink, LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Standing } from './Standing.tsx';
import { TemplateImage } from './TemplateImage.tsx';
import { useCopy } from './use-copy.ts';

/** One template: its board, what a meeting of it takes and produces, and the way in. */
export function TemplateCard({
  template,
  ownOnes,
  mayArrange,
}: {
  template: TemplateSummary;
  /** Templates of the organisation that serve the same function. */
  ownOnes: readonly TemplateSummary[];
  mayArrange: boolean;
}) {
  const { id, title, description, shipped, hidden, mayChange } = template;
  const { copy, busy, problem } = useCopy(id);
  return (
    <Card as="li">
      <article aria-labelledby={`template-${id}`} className="flex h-full flex-col gap-3">
        <TemplateImage template={template} />
        <h2 id={`template-${id}`} className="text-[1.25rem]">
          {title}
        </h2>
        <p className="flex flex-wrap items-center gap-2">
          <Badge>{`${FUNCTION_MARKS[template.function]} ${FUNCTION_NAMES[template.function]}`}</Badge>
          <span className="flex items-center gap-1 font-bold">
            <Icon name="wait" />
            {text.minutes(template.minutes)}
          </span>
          <span className="text-small text-ink-soft">{shipped ? text.shipped : text.own(template.owner)}</span>
        </p>
        {description === '' ? null : <p>{description}</p>}
        <div>
          <p className="font-bold">{text.produces}</p>
          <ul className="flex flex-wrap gap-x-4">
            {[...new Set(template.produces)].map((label) => (
              <li key={label}>
                <Icon name="check" className="text-good" /> {label}
              </li>
            ))}
          </ul>
        </div>
        {hidden ? (
          <p className="flex items-center gap-2 font-bold text-caution">
            <Icon name="hide" />
            {template.replacedBy === null ? text.hidden : text.replacedHere}
          </p>
        ) : null}
        <div className="mt-auto flex flex-wrap gap-3">
          {hidden ? null : (
            <LinkButton
              to="/meetings/new"
              search={{ function: template.function, template: id }}
              look="primary"
              icon="board"
              aria-label={text.openOf(title)}
            >
              {text.open}
            </LinkButton>
          )}
          <LinkButton
            to="/templates/$templateId"
            params={{ templateId: id }}
            icon={mayChange ? 'pencil' : 'list'}
            aria-label={mayChange ? text.editOf(title) : text.lookOf(title)}
          >
            {mayChange ? text.edit : text.look}
          </LinkButton>
          <Button icon="copy" isPending={busy} aria-label={text.copyOf(title)} onPress={copy}>
            {busy ? text.copying : text.copy}
          </Button>
          <FileLink href={templateFile(id)} download icon="download" look="quiet" aria-label={text.fileOf(title)}>
            {text.file}
          </FileLink>
        </div>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {shipped && mayArrange ? <Standing template={template} ownOnes={ownOnes} /> : null}
      </article>
    </Card>
  );
}
