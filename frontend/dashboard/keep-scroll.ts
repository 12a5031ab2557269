/**
 * Coming back to a list finds it where it was left. The place is kept for each address of the tab, and taken up again only after back,
 * forward or a reload: whoever comes to the list by a link starts at its top.
 */
interface ScrollingGrid extends HTMLElement {
  _firstVisibleIndex?: number;
  size?: number;
  scrollToIndex(index: number): void;
}

const PATIENCE = 4000;
let cameBack = 0;

function key(): string {
  return `guatu.scroll:${location.pathname}${location.search}`;
}

addEventListener('popstate', () => (cameBack = performance.now()), true);

function returning(): boolean {
  if (performance.now() - cameBack < PATIENCE && cameBack > 0) {
    return true;
  }
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() < PATIENCE * 3 && entry !== undefined && entry.type !== 'navigate';
}

/** What scrolls around the list when the screen is upright: the content of the frame, behind slots and shadows. */
function around(element: Element): Element | null {
  for (let next: Node | null = element.assignedSlot ?? element.parentNode; next; ) {
    if (next instanceof ShadowRoot) {
      next = next.host;
    }
    if (next instanceof Element) {
      if (/auto|scroll/.test(getComputedStyle(next).overflowY) && next.scrollHeight > next.clientHeight) {
        return next;
      }
      next = next.assignedSlot ?? next.parentNode;
    } else {
      next = null;
    }
  }
  return document.scrollingElement;
}

function keepScroll(grid: ScrollingGrid): void {
  const kept = sessionStorage.getItem(key());
  if (kept !== null && returning()) {
    const [index, top] = JSON.parse(kept) as [number, number];
    const until = performance.now() + PATIENCE;
    const restore = () => {
      if ((grid.size ?? 0) > index) {
        if (index > 0) {
          grid.scrollToIndex(index);
        }
        around(grid)?.scrollTo(0, top);
      } else if (performance.now() < until && grid.isConnected) {
        requestAnimationFrame(restore);
      }
    };
    requestAnimationFrame(restore);
  }
  // Written when a press begins, since by then the place is final and the address still the list's.
  grid.addEventListener('click', () => sessionStorage.setItem(key(), JSON.stringify([grid._firstVisibleIndex ?? 0, around(grid)?.scrollTop ?? 0])), true);
}

export {};

declare global {
  interface Window {
    guatuKeepScroll: (grid: ScrollingGrid) => void;
  }
}

window.guatuKeepScroll = keepScroll;
