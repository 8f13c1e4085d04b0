import { useQuery } from '@tanstack/react-query';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { askedMinutesQuery } from '../api/minutes-life.ts';
import { Badge, Card } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';

/** 会議録の確認: minutes that the person is asked to look at; nothing while there are none. */
export function AskedMinutes() {
  const items = useQuery({ ...askedMinutesQuery, refetchOnMount: 'always' }).data ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="asked-minutes" className="space-y-4">
      <h2 id="asked-minutes">{text.mineTitle}</h2>
      {items.map((item) => (
        <Card key={item.meetingId} as="article">
          <div className="space-y-3">
            <p className="font-bold">{item.meetingTitle}</p>
            <Badge tone={item.answer === null ? 'caution' : item.answer === 'confirmed' ? 'good' : 'accent'}>
              {item.answer === null ? text.mineWaiting : text[item.answer]}
            </Badge>
            <LinkButton
              to="/me/minutes/$meetingId"
              params={{ meetingId: item.meetingId }}
              look={item.answer === null ? 'primary' : 'secondary'}
              wide
              icon="minutes"
              aria-label={text.mineOpenOf(item.meetingTitle)}
            >
              {item.answer === null ? text.mineOpen : text.mineAgain}
            </LinkButton>
          </div>
        </Card>
      ))}
    </section>
  );
}
