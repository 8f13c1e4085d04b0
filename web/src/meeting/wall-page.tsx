import { Spinner } from '../components/Spinner.tsx';

export default function WallPage(_: { meetingId: string }) {
  return <Spinner />;
}
