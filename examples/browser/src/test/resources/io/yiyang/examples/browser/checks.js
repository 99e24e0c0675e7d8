// Asked by the test of a page that is displayed: what a reader sees, not what the source says.
(() => {
  const seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      && e.getClientRects().length > 0;
  const path = e => (e.closest('[id]') ? '#' + e.closest('[id]').id + ' ' : '') + e.tagName.toLowerCase()
      + (e.className && e.className.baseVal === undefined ? '.' + e.className : '') + ' "' + e.textContent.trim().slice(0, 40) + '"';
  const texts = function* (root) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(); n; n = walk.nextNode()) {
      if (n.data.trim() && !n.parentElement.closest('svg, style, title') && seen(n.parentElement)) yield n;
    }
  };
  const fen = text => {
    const m = /^¥?(-?)([0-9,]+)(?:\.([0-9]{2}))?$/.exec(text.trim());
    if (!m) return null;
    return (m[1] ? -1n : 1n) * (BigInt(m[2].replaceAll(',', '')) * 100n + BigInt(m[3] || 0));
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colour = text => text.match(/[0-9.]+/g).map(Number);
  const background = e => {
    for (; e; e = e.parentElement) {
      const c = colour(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };

  window.checks = {
    // Every amount that is displayed, by what it is.
    amounts() {
      const found = {};
      const put = (key, e) => {
        if (!e || !seen(e)) return;
        if (key in found) throw new Error('twice on the page: ' + key);
        found[key] = e.innerText.trim();
      };
      const all = (selector, key, cell = e => e) =>
          document.querySelectorAll(selector).forEach(e => put(key(e.dataset, e), cell(e)));
      put('person', document.querySelector('#person .large'));
      all('td[data-ledger]', d => d.ledger + ' ' + d.payer);
      all('td[data-total]', d => d.total + ' total');
      all('details.payer', d => d.bill + ' share ' + d.payer, e => e.querySelector('summary .amount'));
      all('section.bill', d => d.bill + ' total', e => e.querySelector('.whole .amount'));
      all('td[data-part]', (d, e) => e.parentElement.dataset.bill + ' category ' + e.parentElement.dataset.category + ' ' + d.part);
      all('tr[data-line]', d => d.bill + ' line ' + d.line, e => e.querySelector('td.amount:not([data-payer])'));
      all('td[data-line]', d => d.bill + ' cell ' + d.line + ' ' + d.payer);
      return found;
    },

    // Tables whose last row is not the sum of what is displayed above it, and how many columns were added up.
    footers() {
      let columns = 0;
      const wrong = [];
      document.querySelectorAll('main table').forEach(table => {
        if (!table.tFoot || !seen(table)) return;
        const foot = [...table.tFoot.rows[0].cells].slice(1).reverse();
        foot.forEach((cell, i) => {
          let sum = 0n;
          for (const row of table.tBodies[0].rows) sum += fen(row.cells[row.cells.length - 1 - i].innerText);
          columns++;
          if (sum !== fen(cell.innerText)) wrong.push(path(cell) + ' but the cells sum to ' + sum);
        });
      });
      return { columns, wrong };
    },

    // What sticks out of the window, is cut off by a box, or lies under another cell of its row.
    cut() {
      const wide = document.documentElement.clientWidth;
      const wrong = [];
      if (document.documentElement.scrollWidth > wide) wrong.push('the page is ' + document.documentElement.scrollWidth + ' wide');
      document.querySelectorAll('*').forEach(e => {
        if (!seen(e) || e.closest('svg') || e.matches('.choice')) return;
        const r = e.getBoundingClientRect();
        if (r.left < -0.5 || r.right > wide + 0.5) wrong.push('sticks out to ' + r.right + ': ' + path(e));
        const display = getComputedStyle(e).display;
        if (display !== 'inline' && !display.startsWith('table-row') && e.scrollWidth > e.clientWidth + 1)
          wrong.push('holds ' + e.scrollWidth + ' in ' + e.clientWidth + ': ' + path(e));
        if (display === 'table-cell') {
          const range = document.createRange();
          range.selectNodeContents(e);
          for (const t of range.getClientRects())
            if (t.width > 0 && (t.left < r.left - 0.5 || t.right > r.right + 0.5)) wrong.push('text leaves its cell: ' + path(e));
        }
      });
      return wrong;
    },

    // Text that is too faint or too small.
    faint(contrast, pixels) {
      const wrong = new Set();
      for (const n of texts(document.body)) {
        const style = getComputedStyle(n.parentElement);
        const [a, b] = [luminance(colour(style.color)), luminance(background(n.parentElement))].sort((x, y) => y - x);
        if ((a + 0.05) / (b + 0.05) < contrast) wrong.add(((a + 0.05) / (b + 0.05)).toFixed(2) + ': ' + path(n.parentElement));
        if (parseFloat(style.fontSize) < pixels) wrong.add(style.fontSize + ': ' + path(n.parentElement));
      }
      return [...wrong];
    },

    smallest() {
      return Math.min(...[...texts(document.body)].map(n => parseFloat(getComputedStyle(n.parentElement).fontSize)));
    },

    base() {
      return parseFloat(getComputedStyle(document.querySelector('main')).fontSize);
    },

    // What is displayed as text in the main part, and the labels that cells carry on narrow screens.
    texts() {
      const labels = [...document.querySelectorAll('.cards .amount')].filter(seen)
          .map(e => getComputedStyle(e, '::before').content).filter(c => c !== 'none').map(c => c.replaceAll('"', ''));
      return [...[...texts(document.querySelector('main'))].map(n => n.data.trim()), ...new Set(labels)];
    },

    // What each bar of a waterfall tells those who do not see it.
    bars() {
      return [...document.querySelectorAll('svg.bar')].map(e =>
          ({ role: e.getAttribute('role'), title: e.querySelector('title').textContent, shown: seen(e) }));
    },

    // Cells of tables that say what they are although the table has no head.
    unnamed() {
      return [...document.querySelectorAll('main table:has(thead) td.amount')].filter(e => seen(e)
          && !seen(e.closest('table').tHead) && getComputedStyle(e, '::before').content.length < 3).map(path);
    }
  };
})();
