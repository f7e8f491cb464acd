// 培训与学习: sessions and who attended, who has neither attended nor passed, the guide, what was asked, the bank of questions.
import {questionBank} from '../question-bank.js';
import {definitionQuestions, filingGuide} from '../study.js';
import {trainingSessions} from '../training-sessions.js';
import {trainingStandings} from '../training-standings.js';

/** @type {() => unknown} */
let standingsAnew = () => null;

/** @type {import('../section.js').Room} */
export const trainingRoom = {
  id: 'training',
  title: '培训与学习',
  sections: [
    {title: '培训场次', load: (year, again, room) => trainingSessions(year, again, room, () => standingsAnew())},
    {
      title: '参加培训和测验的情况',
      load: (year, again) => {
        standingsAnew = again;
        return trainingStandings(year);
      }
    },
    {title: '填报指南', load: (year, again) => filingGuide(year, again)},
    {title: '口径问答', load: (year, again) => definitionQuestions(again)},
    {title: '测验题库', load: (year, again) => questionBank(again), folded: true, always: true}
  ]
};
