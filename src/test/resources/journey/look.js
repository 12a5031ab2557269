// Looks at what is on the page now and returns what a person would call broken, as a list of sentences.
// options: { minTouch: px, minPaired: px, minAside: px, minRow: px, noPageScroll: boolean }
options => {
  const found = [];
  const say = (what, element, more = '') => found.push(`${what}: ${describe(element)}${more && ' ' + more}`);
  const describe = element => `<${element.localName}${element.className && typeof element.className === 'string'
    ? '.' + element.className.trim().split(/\s+/).join('.') : ''}> "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}"`;
  const visible = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const dialogs = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-popover[opened]')];
  const root = dialogs.at(-1) ?? document.body;
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  const readerOnly = element => !!element.closest('.sr-only, [hidden], [aria-hidden=true] svg');

  // ---- scrolling
  for (const element of [document.documentElement, document.body, ...root.querySelectorAll('*')]) {
    if (element.scrollWidth <= element.clientWidth + 1 || !element.clientWidth) continue;
    const over = getComputedStyle(element).overflowX;
    const top = element === document.documentElement;
    if ((top || over === 'auto' || over === 'scroll') && visible(element) && !element.matches('.table-scroller, input')) {
      say('scrolls sideways', element, `${element.scrollWidth} > ${element.clientWidth}`);
    }
  }
  if (options.noPageScroll) {
    for (let element = document.querySelector('.page'); element; element = element.parentElement) {
      if (element.scrollHeight > element.clientHeight + 1) {
        say('does not fit on the screen', element, `${element.scrollHeight} > ${element.clientHeight}`);
      }
    }
  }

  // ---- texts
  /** What of a box is left when everything around it that hides its overflow has cut it. */
  const seen = (element, box) => {
    const left = { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    for (let around = element; around && around !== document.body; around = around.assignedSlot?.parentElement ?? around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const edge = around.getBoundingClientRect();
      left.left = Math.max(left.left, edge.left);
      left.right = Math.min(left.right, edge.right);
      left.top = Math.max(left.top, edge.top);
      left.bottom = Math.min(left.bottom, edge.bottom);
    }
    return left;
  };
  const leaves = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || element.closest('script, style, template, vaadin-connection-indicator, noscript, title') || readerOnly(element) || !visible(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    leaves.push({ node, element, box, seen: seen(element, box) });
    if (/!\S+?!/.test(node.data)) say('a text is missing', element);
    if (/\{\d|\bnull\b|\bNaN\b|undefined|Infinity|\b(dashboard|shell|progress|indicator|access|ledger|project|contest|review|chart)\.[a-z-]+(\.[a-z-]+)*\b/.test(node.data)) say('not a text for people', element);
  }
  // An ellipsis is drawn for the text of a block, not for a box within it that is laid out by itself.
  const ends = element => {
    for (let around = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.textOverflow === 'ellipsis' && !/flex|grid/.test(style.display) || style.webkitLineClamp !== 'none') return true;
      if (style.display !== 'inline') return false;
    }
    return false;
  };
  for (const { element, box } of leaves) {
    const allowed = ends(element);
    for (let around = element; around && around !== document.body; around = around.assignedSlot?.parentElement ?? around.parentElement) {
      const style = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      const sideways = ['hidden', 'clip'].includes(style.overflowX) && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5);
      const upright = ['hidden', 'clip'].includes(style.overflowY) && (box.bottom > edge.bottom + box.height * .3 || box.top < edge.top - box.height * .3);
      if (['auto', 'scroll'].includes(style.overflowY) || ['auto', 'scroll'].includes(style.overflowX)) break;
      if (sideways && !(allowed && !element.closest('data')) || upright && !allowed) {
        say('text cut off', element, `by ${describe(around).slice(0, 50)} ${sideways ? 'sideways' : 'in height'}`);
        break;
      }
    }
    if (element.closest('data') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible') say('a figure cut off', element);
  }
  // ---- texts under a picture
  for (const { element, box, seen: left } of leaves) {
    const middle = box.top + box.height / 2;
    if (middle < left.top || middle > left.bottom) continue; // scrolled out of its list
    for (const share of [.1, .5, .9]) {
      const hit = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
      if (hit?.matches('guatu-spark, guatu-bullet, guatu-chart, img, svg') && !hit.contains(element)) {
        say('a text under a picture', element, `under ${describe(hit)}`);
        break;
      }
    }
  }

  // ---- texts that lie on one another, as far as they are seen
  const shown = leaves.filter(({ element, box }) => box.bottom > 0 && box.top < height && box.right > 0 && box.left < width
    && element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('*') ?? null) || false);
  for (let i = 0; i < shown.length; i += 1) {
    for (let j = i + 1; j < shown.length; j += 1) {
      const [a, b] = [shown[i], shown[j]];
      const x = Math.min(a.seen.right, b.seen.right) - Math.max(a.seen.left, b.seen.left);
      const y = Math.min(a.seen.bottom, b.seen.bottom) - Math.max(a.seen.top, b.seen.top);
      if (x > 3 && y > Math.min(a.box.height, b.box.height) * .45
          && !a.element.contains(b.element) && !b.element.contains(a.element)) {
        say('texts lie on one another', a.element, `and ${describe(b.element)}`);
      }
    }
  }

  // ---- a link made as large as its row must be reached wherever the row is touched
  for (const link of root.querySelectorAll('a[href], button')) {
    const after = getComputedStyle(link, '::after');
    if (after.content === 'none' || after.position !== 'absolute' || parseFloat(after.width) < 200 || !visible(link)) continue;
    let row = link.parentElement;
    while (row && getComputedStyle(row).position === 'static') row = row.parentElement;
    const box = row.getBoundingClientRect();
    if (box.height > 90 || box.top < 0 || box.bottom > height) continue;
    for (const share of [.05, .2, .35, .5, .65, .8, .95]) {
      const hit = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
      if (hit && row.contains(hit) && !link.contains(hit) && !hit.closest('a[href], button')) {
        say('a row that does not lead where its link leads', row, `at ${Math.round(share * 100)} % lies ${describe(hit)}`);
        break;
      }
    }
  }

  // ---- fingers: how many pixels, up and down from the middle, reach the control
  for (const element of root.querySelectorAll('a[href], button, [role=button], vaadin-button')) {
    const box = element.getBoundingClientRect();
    // A row of a grid is touched as a whole, a card's ground is its title's.
    if (element.closest('vaadin-grid-cell-content') || element.matches('.ic-link')) continue;
    if (!visible(element) || box.width < 2 || box.top < 0 || box.bottom > height || box.left < 0 || box.right > width || readerOnly(element)) continue;
    // Of a list that scrolls the last row may be cut, by its edge or by the head and sums that stay; it is whole once it is scrolled to.
    const around = element.closest('.ranking-scroller, .ex-scroll, .ledger-scroll, .entry-scroll, .unit-ledger-scroll, .evidence-list, .entry-aside');
    const line = element.closest('tr, .ex-entry, .evidence-card, .line, .ledger-row')?.getBoundingClientRect();
    if (around && line && !element.closest('thead, tfoot')) {
      const pane = around.getBoundingClientRect();
      const top = around.querySelector('thead th')?.getBoundingClientRect().bottom ?? pane.top;
      const bottom = around.querySelector('tfoot th')?.getBoundingClientRect().top ?? pane.bottom;
      if (line.bottom > Math.min(bottom, pane.bottom) + 1 || line.top < Math.max(top, pane.top) - 1) continue;
    }
    const reaches = (x, y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.closest('a[href], button') === element);
    };
    const high = (x, y) => {
      if (!reaches(x, y)) return 0;
      let up = 0;
      let down = 0;
      while (up < 60 && reaches(x, y - up - 1)) up += 1;
      while (down < 60 && reaches(x, y + down + 1)) down += 1;
      return up + down + 1;
    };
    // A link as large as its row is touched anywhere in the row; numbers within the row are buttons of their own.
    const row = parseFloat(getComputedStyle(element, '::after').width) >= 200 ? element.closest('tr, [role=row]')?.getBoundingClientRect() : null;
    const pixels = row ? Math.max(...[.05, .35, .5, .65].map(share => high(row.left + row.width * share, row.top + row.height / 2)))
      : high(box.left + box.width / 2, box.top + box.height / 2);
    if (!pixels) continue;
    // Two round buttons side by side may be a little lower; what stands beside the way (heads of a table, numbers within a row, asides) lower still,
    // so that the screen fits.
    const aside = element.closest('th') || element.matches('.icon-button, .text-link, .number-button, .funnel-stuck, .text-button, .row-change, vaadin-password-field-button');
    // A number within a sentence is as high as its line and half of the gaps around it lets it be (WCAG 2.5.8: 24 px); what it opens is also behind the card or the row.
    const least = element.matches('vaadin-password-field-button, .said-number, .beside-number') ? Math.min(24, options.minTouch)
      : aside ? options.minAside : element.matches('.arrow') ? options.minPaired : options.minTouch;
    if (pixels < least) say('too low for a finger', element, `${pixels} px`);
  }
  // ---- rows that lead somewhere are as high as a finger; on a screen held sideways that must not scroll, a little lower where rows are many
  const least = width > height ? Math.min(44, options.minRow) : options.minRow;
  for (const row of root.querySelectorAll('tbody tr, [role=row], [role=listitem], li')) {
    if (!row.querySelector('a[href]') || !visible(row) || row.closest('thead, .chooser-list') || row.querySelector('[role=columnheader]')) continue;
    const high = row.getBoundingClientRect().height;
    if (high < least - .5) say('a row too low for a finger', row, `${high} px`);
  }
  return [...new Set(found)];
}
