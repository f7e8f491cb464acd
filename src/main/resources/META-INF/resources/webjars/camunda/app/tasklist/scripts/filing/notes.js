// What people have said of places in the data, auditors (批注) and experts (专家意见) alike, as the grid shows it.
import {commentsOf} from './comments.js';
import {placeOf, remarksOf} from './remarks.js';

const ofRemark = r => ({
  id: 'r' + r.id,
  row: r.row,
  column: r.column,
  severity: 'NOTE',
  message: placeOf(r) + '：' + r.text + '（批注人' + r.by + '）'
});

const ofComment = c => ({
  id: 'c' + c.id,
  row: c.row,
  column: c.column,
  severity: 'NOTE',
  message: c.place + '：' + c.text + '（专家意见，' + c.severityTitle + '，' + c.stateTitle + (c.response ? '：' + c.response : '') + '）'
});

export const notesOfRemarks = remarks => remarks.map(ofRemark);

export const notesOfComments = comments => comments.filter(c => c.state !== 'CLOSED').map(ofComment);

export async function notesOf(id) {
  const [remarks, comments] = await Promise.all([remarksOf(id), commentsOf(id)]);
  return [...notesOfRemarks(remarks), ...notesOfComments(comments.comments)];
}
