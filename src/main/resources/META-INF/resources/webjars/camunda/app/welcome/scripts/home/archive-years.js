// 归档包 for the archivist: of any year; the newest that has one is shown first, so that nobody has to look for it.
import {get} from '../../../shared/scripts/api.js';
import {archivePackages} from '../../../shared/scripts/archive-packages.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';

/**
 * @param {{year: number, made: boolean}[]} years the newest first
 * @returns {number} the newest year that has a package, else the newest
 */
export const firstShown = years => (years.find(one => one.made) || years[0]).year;

/** @param {number[]} years the newest first */
export async function archiveYears(years) {
  const known = await Promise.all(
    years.map(async year => ({
      year,
      made: (await get('/api/cycles/' + year + '/packages')).some(one => one.kind === 'ARCHIVE')
    }))
  );
  const shown = place(element('div'));
  const first = firstShown(known);
  const chooser = element(
    'select',
    {
      class: 'form-control input-sm',
      'aria-label': '哪一年度的归档包',
      onchange: event => shown.open(() => archivePackages(Number(event.target.value)))
    },
    known.map(one =>
      element('option', {value: one.year, selected: one.year === first}, one.year + '年度' + (one.made ? '' : '（没有归档包）'))
    )
  );
  await shown.open(() => archivePackages(first));
  return element('div', {}, element('p', {class: 'form-inline'}, element('label', {}, '归档年度 ', chooser)), shown.node);
}
