import { Spinner } from '../components/Spinner.tsx';

export default function MeetingPage(_: { meetingId: string }) {
  return <Spinner />;
}
