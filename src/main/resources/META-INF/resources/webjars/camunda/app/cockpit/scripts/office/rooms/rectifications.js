// 意见与整改: what experts found, what is to be mended, and whether it came back.

/** @type {import('../section.js').Room} */
export const rectificationsRoom = {id: 'rectifications', title: '意见与整改', sections: []};
