import { Page } from '../components/Page.tsx';

export default function LoginPage() {
  return <Page title="">{null}</Page>;
}
