import { Page } from '../components/Page.tsx';

export default function NewMeetingPage() {
  return <Page title="">{null}</Page>;
}
