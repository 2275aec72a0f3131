/**
 * For a page that has the box in a frame: gives each `<iframe data-relais>` the height of what is in it. The frame
 * tells its height and nothing else; what another window says is not listened to.
 */
(() => {
  if (window.relaisFrames) return;
  window.relaisFrames = true;
  addEventListener('message', ({ source, origin, data }) => {
    if (data?.relais !== 'height' || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll('iframe[data-relais]')) {
      if (frame.contentWindow !== source || new URL(frame.src, document.baseURI).origin !== origin) continue;
      // A height that grows with the frame itself would grow for ever; nothing in the box is that tall.
      frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 200), 20_000)}px`;
    }
  });
  // Who was there first has told already: asked again.
  for (const frame of document.querySelectorAll('iframe[data-relais]'))
    frame.contentWindow?.postMessage({ relais: 'height?' }, new URL(frame.src, document.baseURI).origin);
})();
