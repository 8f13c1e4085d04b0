import { Page } from '../components/Page.tsx';

export default function WaitingPage() {
  return <Page title="">{null}</Page>;
}
