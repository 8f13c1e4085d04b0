import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { Icon } from '../../components/Icon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';

/** Says for as long as it is open that nothing here is kept, and how to begin in earnest. */
export function PracticeBanner({ sampleId }: { sampleId: string }) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-accent bg-accent-soft px-4 py-1">
      <Icon name="info" />
      <p className="min-w-0 flex-1 basis-60 text-small leading-[1.5]">{meetingText.practiceNote}</p>
      <LinkButton to="/meetings/new" search={{ sample: sampleId }} look="primary">
        {meetingText.startMeeting}
      </LinkButton>
    </div>
  );
}
