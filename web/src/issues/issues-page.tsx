import { Page } from '../components/Page.tsx';

export default function IssuesPage() {
  return <Page title="">{null}</Page>;
}
