import { commonText } from '@tsunagu/domain/catalogue/common';

/** 「必須」 beside a label; words instead of a star. */
export function RequiredMark() {
  return (
    <span className="ml-2 rounded-4 border border-danger px-1 text-small font-bold text-danger">
      {commonText.required}
    </span>
  );
}
