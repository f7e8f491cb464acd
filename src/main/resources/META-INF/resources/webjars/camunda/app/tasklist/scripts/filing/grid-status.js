// What stands beside the grid's buttons: how many rows there are, are shown, are ticked, and are not saved.

/**
 * @typedef {{changed: number, added: number, deleted: number}} Unsaved how many rows
 * @param {{all: number, shown: number, ticked: number, unsaved: Unsaved}} rows once all are there
 */
export const statusWords = ({all, shown, ticked, unsaved}) =>
  (shown === all ? '共' + all + '行' : '显示' + shown + '行/共' + all + '行') +
  (ticked ? '，已勾选' + ticked + '行' : '') +
  unsavedWords(unsaved);

/** @param {Unsaved} unsaved rows that are gone are not among those that are counted as being there: they are named */
export function unsavedWords({changed, added, deleted}) {
  const all = changed + added + deleted;
  const among = [added ? '新增' + added + '行' : '', deleted ? '删除' + deleted + '行' : ''].filter(words => words).join('、');
  return all ? '，' + all + '行有未保存的修改' + (among ? '（其中' + among + '）' : '') + '，已暂存在本机' : '';
}
