// Runs before the page is drawn, so that a reader's theme and text size never flash. Plain script: it must block.
;(() => {
  const root = document.documentElement
  root.dataset.js = ''
  try {
    for (const name of ['theme', 'size', 'contrast']) {
      const value = localStorage.getItem(`cong-${name}`)
      if (value) root.dataset[name] = value
    }
  } catch {
    // Storage is closed to us: the system's own settings hold.
  }
})()
