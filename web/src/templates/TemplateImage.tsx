import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { templatePicture, type TemplateSummary } from '../api/templates.ts';

/** The board of a kept template; comes when it is scrolled near. Its letters are outlines, so it needs no font. */
export function TemplateImage({ template }: { template: Pick<TemplateSummary, 'id' | 'version' | 'title'> }) {
  return (
    <img
      src={templatePicture(template.id, template.version)}
      alt={text.pictureOf(template.title)}
      loading="lazy"
      decoding="async"
      width={560}
      height={350}
      className="aspect-[8/5] h-auto w-full rounded-8 border border-line bg-white object-contain"
    />
  );
}
