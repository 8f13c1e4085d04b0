import { dayOf, formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import type { MyRoles } from '../api/shapes.ts';
import { Card } from '../components/Card.tsx';

/** Roles that went to somebody else when the minutes were corrected: nobody works on for a promise that is not theirs. */
export function ReleasedRoles({ roles }: { roles: MyRoles['released'] }) {
  if (roles.length === 0) return null;
  return (
    <section aria-label={myRolesText.released} className="space-y-4">
      <h2>{myRolesText.released}</h2>
      {roles.map((role) => (
        <Card key={`${role.meetingId} ${role.roleId}`} as="article">
          <div className="space-y-2">
            <h3 className="whitespace-pre-line">{role.what === '' ? myRolesText.whatUnset : role.what}</h3>
            <p>{myRolesText.releasedBy(role.by, formatDayShort(dayOf(role.at)))}</p>
            <p className="whitespace-pre-line">{myRolesText.releasedReason(role.reason)}</p>
            <p className="text-small text-ink-soft">{role.meetingTitle}</p>
          </div>
        </Card>
      ))}
    </section>
  );
}
