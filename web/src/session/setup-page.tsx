import { Page } from '../components/Page.tsx';

export default function SetupPage() {
  return <Page title="">{null}</Page>;
}
