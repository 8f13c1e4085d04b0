import { Page } from '../components/Page.tsx';

export default function JoinPage() {
  return <Page title="">{null}</Page>;
}
