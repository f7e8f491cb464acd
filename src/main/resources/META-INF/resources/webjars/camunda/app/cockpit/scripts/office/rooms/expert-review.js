// 专家审核: who judges which tables, what experts know, and what came of it.
import {expertFields, expertTables, reviewSummary} from '../expert-review.js';

/** @type {import('../section.js').Room} */
export const expertReviewRoom = {
  id: 'expert-review',
  title: '专家审核',
  sections: [
    {title: '专家审核汇总', load: year => reviewSummary(year)},
    {title: '专家分工和轮次', load: (year, again) => expertTables(year, () => again())},
    {title: '专家的专长', load: year => expertFields(year), folded: true}
  ]
};
