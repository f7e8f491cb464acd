// What stands beside the grid's buttons: how many rows there are, are shown, are ticked, and are not saved.

/**
 * @param {{all: number, shown: number, ticked: number, unsaved: number}} rows once all are there
 */
export const statusWords = ({all, shown, ticked, unsaved}) =>
  (shown === all ? '共' + all + '行' : '显示' + shown + '行/共' + all + '行') +
  (ticked ? '，已勾选' + ticked + '行' : '') +
  unsavedWords(unsaved);

/** @param {number} unsaved */
export const unsavedWords = unsaved => (unsaved ? '，' + unsaved + '行有未保存的修改，已暂存在本机' : '');
