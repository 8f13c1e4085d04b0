import { Page } from '../components/Page.tsx';

export default function SamplesPage() {
  return <Page title="">{null}</Page>;
}
