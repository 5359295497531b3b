fetch('https://example.com/from-the-worker').catch(() => {});
