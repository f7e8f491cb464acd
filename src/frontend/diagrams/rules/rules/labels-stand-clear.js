const {around, overlap, pictureRule} = require('../picture.js');

const isFrame = shape => shape.of.$type === 'bpmn:SubProcess';

/** No arrow crosses a label, and no label lies on a step or on another label. */
module.exports = pictureRule(({labels, shapes, stretches}, report) => {
  labels.forEach((label, i) => {
    stretches
      .filter(stretch => overlap(label, around(stretch)))
      .forEach(stretch => report(label.of, 'label is crossed by ' + stretch.of.id));
    shapes.filter(shape => !isFrame(shape) && overlap(label, shape)).forEach(shape => report(label.of, 'label lies on ' + shape.of.id));
    labels
      .slice(i + 1)
      .filter(other => overlap(label, other))
      .forEach(other => report(label.of, 'label lies on the label of ' + other.of.id));
  });
});
