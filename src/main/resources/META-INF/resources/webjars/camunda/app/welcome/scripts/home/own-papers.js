// 本单位的审核表、登记表与承诺书: to take out, and to bring back signed.
import {get} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {place} from '../../../shared/scripts/place.js';
import {auditFormState, unitPapers} from '../../../shared/scripts/unit-papers.js';

const ROLES = ['UNIT_HEAD', 'DATA_LEAD', 'FILER'];

/**
 * @param {{roles: string[], unit: string | null}} me
 * @param {number} year
 */
export async function ownPapers(me, year) {
  if (!me.unit || !ROLES.some(role => me.roles.includes(role))) {
    return null;
  }
  const path = '/api/cycles/' + year + '/units/' + encodeURIComponent(me.unit) + '/papers';
  const load = () => get(path);
  const unit = await load();
  const shown = place(element('div'));
  const show = async () => {
    await shown.open(async () => unitPapers(await load(), year, true, show));
  };
  const details = element(
    'details',
    {class: 'own-papers'},
    element(
      'summary',
      {},
      '本单位' + year + '年度的审核表、登记表与承诺书' + (unit.tables.length ? '（审核表' + auditFormState(unit) + '）' : '')
    ),
    shown.node
  );
  details.addEventListener('toggle', () => details.open && show(), {once: true});
  return details;
}
