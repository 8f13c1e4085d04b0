import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { contentOf, Template } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templateKeys, templatesApi } from '../api/templates.ts';
import type { MadeTemplate } from '../api/templates.ts';
import type { Reply } from '../api/http.ts';
import { useFormReply } from '../api/use-form-reply.ts';

/** 写して直す: an own template that says the same, opened to be changed. */
export function useCopy(id: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<MadeTemplate>();
  const make = async (): Promise<Reply<MadeTemplate>> => {
    const read = await templatesApi.read(id);
    if (!read.ok) return read;
    const content = contentOf(Template.parse(read.value.template));
    return templatesApi.add({ ...content, title: text.copyTitle(content.title).slice(0, 200) });
  };
  const copy = async () => {
    const reply = await send(make);
    if (reply?.ok !== true) return;
    await queryClient.invalidateQueries({ queryKey: templateKeys.all });
    await navigate({ to: '/templates/$templateId', params: { templateId: reply.value.id } });
  };
  return { copy: () => void copy(), busy, problem };
}
