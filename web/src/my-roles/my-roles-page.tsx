import { Page } from '../components/Page.tsx';

export default function MyRolesPage() {
  return <Page title="">{null}</Page>;
}
