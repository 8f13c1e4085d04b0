import { homeText } from '@tsunagu/domain/catalogue/home';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { useSampleMeeting } from '../samples/use-sample-meeting.ts';

/** The sample that the home page offers; the whole list stands at `/samples`. */
const FIRST_SAMPLE = 'C6';

/** 見本「Aさん」 in one click: with an account a real meeting, without one a practice board in this browser alone. */
export function SampleOffer({
  signedIn,
  main = false,
}: {
  signedIn: boolean;
  /** The next thing to do here. */ main?: boolean;
}) {
  return (
    <section aria-labelledby="sample-title" className="space-y-3 rounded-12 bg-ground-soft p-4 sm:p-6">
      <h2 id="sample-title">{homeText.sampleTitle}</h2>
      <p>{homeText.sampleHint}</p>
      <div className="flex flex-wrap gap-3">
        {signedIn ? (
          <OpenSampleMeeting look={main ? 'primary' : 'secondary'} />
        ) : (
          <LinkButton to="/samples/$sampleId" params={{ sampleId: FIRST_SAMPLE }} icon="board">
            {homeText.openSample}
          </LinkButton>
        )}
        <LinkButton to="/samples" look="quiet" icon="list">
          {homeText.allSamples}
        </LinkButton>
      </div>
      {signedIn ? null : <p className="text-small text-ink-soft">{homeText.practiceHint}</p>}
    </section>
  );
}

function OpenSampleMeeting({ look }: { look: 'primary' | 'secondary' }) {
  const { open, busy, problem } = useSampleMeeting(FIRST_SAMPLE);
  return (
    <>
      <button type="button" className={buttonClass({ look })} aria-disabled={busy} onClick={() => open()}>
        <Icon name="board" />
        {homeText.openSample}
      </button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
}
