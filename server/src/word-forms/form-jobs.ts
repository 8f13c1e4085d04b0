import type { FormValues } from '@tsunagu/domain';
import { type FilledForm, fillForm } from './fill-form.ts';
import { sampleForm } from './sample-form.ts';

/** Work with an organisation's forms; plain values, because it travels to another thread. */
export type FormJob =
  | { readonly kind: 'fill'; readonly bytes: Uint8Array; readonly values: FormValues }
  | { readonly kind: 'sample' };

export const workOnForm = async (job: FormJob): Promise<FilledForm> =>
  job.kind === 'fill' ? fillForm(job.bytes, job.values) : { ok: true, bytes: await sampleForm() };
