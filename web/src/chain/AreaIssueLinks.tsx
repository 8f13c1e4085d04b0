import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { LinkButton } from '../components/LinkButton.tsx';

/** Up from a case: the 地域課題 that its issues belong to, one tap each. Nothing while there is none. */
export function AreaIssueLinks({ issues }: { issues: readonly { readonly id: string; readonly title: string }[] }) {
  if (issues.length === 0) return null;
  return (
    <nav aria-label={text.becameOf} className="screen-only space-y-2">
      <p className="font-bold">{text.becameOf}</p>
      <ul className="m-0 flex list-none flex-wrap gap-3 p-0">
        {issues.map(({ id, title }) => (
          <li key={id}>
            <LinkButton to="/issues/$areaIssueId" params={{ areaIssueId: id }} icon="next">
              {title}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
