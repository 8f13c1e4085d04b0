import { useInfiniteQuery } from '@tanstack/react-query';
import type { MeetingFunction } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useEffect, useRef } from 'react';
import { templatesQuery, type TemplateSummary } from '../api/templates.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Icon } from '../components/Icon.tsx';
import { TemplateImage } from '../templates/TemplateImage.tsx';

/** The ways of meeting of one function, each with its board, its time and what it will produce. */
export function TemplateChoice({
  fn,
  value,
  onChange,
}: {
  fn: MeetingFunction;
  /** Null: nothing was chosen yet; the first one is, as soon as it is known. What is chosen at first is told by `onChange` too. */
  value: string | null;
  onChange: (template: TemplateSummary) => void;
}) {
  const list = useInfiniteQuery(templatesQuery(fn));
  const offered = (list.data?.pages ?? []).flatMap((page) => page.items).filter(({ hidden }) => !hidden);
  const chosen = offered.find(({ id }) => id === value);
  const start = value === null ? offered[0] : chosen;
  const told = useRef(false);
  // Once: what somebody chooses afterwards, the level of the meeting included, stays.
  useEffect(() => {
    if (told.current || start === undefined) return;
    told.current = true;
    onChange(start);
  }, [start, onChange]);
  return (
    <div className="space-y-3">
      <ChoiceGroup<string>
        label={text.choose}
        stacked
        value={chosen?.id ?? ''}
        choices={offered.map((template) => ({
          value: template.id,
          label: template.title,
          below: (
            <span className="grid items-start gap-3 font-normal sm:grid-cols-[14rem_1fr]">
              <TemplateImage template={template} />
              <span className="space-y-1">
                <span className="block">
                  <Icon name="wait" /> {text.minutes(template.minutes)}
                </span>
                <span className="block text-small font-bold">{text.produces}</span>
                <span className="block text-small">{template.produces.join('、')}</span>
              </span>
            </span>
          ),
        }))}
        onChange={(id) => {
          const template = offered.find((one) => one.id === id);
          if (template !== undefined) onChange(template);
        }}
      />
      {list.hasNextPage ? (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </div>
  );
}
