/** Turns theme tokens into the hex colours ApexCharts can calculate with, and tells charts when the theme changes. */

const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });

/**
 * The hex value of a token ("--data") or of any CSS colour, as the element sees it.
 * A token that the theme does not define becomes the element's text colour, so that nothing vanishes.
 */
export function hex(element: Element, colour: string): string {
  const style = getComputedStyle(element);
  const css = colour.startsWith('--') ? style.getPropertyValue(colour).trim() || style.color : colour;
  if (!pen) {
    return css;
  }
  // Painting one pixel understands every colour notation of the browser, present and future.
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = '#000';
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
const dark = matchMedia('(prefers-color-scheme: dark)');

function tell() {
  listeners.forEach((listener) => listener());
}

/** Calls back whenever `<html>` or `<body>` changes an attribute (theme, class, style) or the system changes its scheme. One observer serves all charts. */
export function onThemeChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer = new MutationObserver(tell);
    const attributes = { attributes: true, attributeFilter: ['data-theme', 'theme', 'class', 'style'] };
    observer.observe(document.documentElement, attributes);
    observer.observe(document.body, attributes);
    dark.addEventListener('change', tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      observer?.disconnect();
      dark.removeEventListener('change', tell);
    }
  };
}
