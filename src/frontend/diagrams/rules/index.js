module.exports = {
  configs: {
    recommended: {
      rules: {
        'labels-stand-clear': 'error',
        'arrows-are-square': 'error',
        'happy-way-is-straight': 'error'
      }
    }
  }
};
