import { ConfirmAfterMonths, type OrganisationSettings } from '@tsunagu/domain';
import { settingsText as text } from '@tsunagu/domain/catalogue/settings';
import { Select } from '../components/Select.tsx';

const { minValue, maxValue } = ConfirmAfterMonths;
const MONTHS = Array.from({ length: (maxValue ?? 0) - (minValue ?? 0) + 1 }, (_, at) => (minValue ?? 0) + at);

/** 社会資源の台帳: after how many months a row is to be confirmed again. */
export const ConfirmMonthsField = ({
  months,
  onChange,
}: {
  months: OrganisationSettings['confirmAfterMonths'];
  onChange: (months: number) => void;
}) => (
  <section aria-labelledby="resources" className="space-y-4">
    <h2 id="resources">{text.resources}</h2>
    <p>{text.resourcesLead}</p>
    <Select
      label={text.confirmAfter}
      value={String(months)}
      options={MONTHS.map((value) => ({ value: String(value), label: text.months(value) }))}
      onChange={(value) => onChange(Number(value))}
    />
  </section>
);
