import { Page } from '../components/Page.tsx';

export default function MinutesPage() {
  return <Page title="">{null}</Page>;
}
