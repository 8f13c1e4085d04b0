import { Spinner } from '../components/Spinner.tsx';

export default function PracticePage(_: { sampleId: string }) {
  return <Spinner />;
}
