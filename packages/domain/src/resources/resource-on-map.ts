import type { Resource } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import type { OrganisationSettings } from '../settings/organisation-settings.ts';
import type { DirectoryResource } from './directory-resource.ts';

/** What everybody in a meeting may read of a row that stands on its map (SPEC RS15). Contacts and the rest need an account. */
export type KnownResource = Pick<DirectoryResource, 'id' | 'name' | 'formality' | 'kind' | 'careArea' | 'endedOn'>;

/** The fields of a new sign for a row of the directory, which stays linked to it (SPEC RS14). */
export function signOf(
  row: Pick<DirectoryResource, 'id' | 'name' | 'formality' | 'kind' | 'careArea'>,
  { careAreas }: Pick<OrganisationSettings, 'careAreas'>,
): Pick<Resource, 'label' | 'formality' | 'supporterKind' | 'careArea' | 'resourceId'> {
  return {
    label: row.name.slice(0, LIMITS.label),
    formality: row.formality,
    supporterKind: row.kind,
    // A directory names places; only where a place is called like a step of the ladder do both say the same.
    careArea: careAreas.find(({ name }) => name === row.careArea)?.level ?? null,
    resourceId: row.id,
  };
}

/** What the directory says otherwise than the map (SPEC RS16). Nothing is taken over by itself. */
export type MapDifference = 'name' | 'formality' | 'kind' | 'ended';
export function mapDifferences(
  sign: Pick<Resource, 'label' | 'formality' | 'supporterKind'>,
  row: Pick<DirectoryResource, 'name' | 'formality' | 'kind' | 'endedOn'>,
): readonly MapDifference[] {
  const found: MapDifference[] = [];
  if (sign.label.trim() !== row.name.slice(0, LIMITS.label).trim()) found.push('name');
  if (sign.formality !== row.formality) found.push('formality');
  if (sign.supporterKind !== row.kind) found.push('kind');
  if (row.endedOn !== null) found.push('ended');
  return found;
}
