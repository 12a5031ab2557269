// Stands in every page before anything else is loaded. When the page has not come up after a while, because a file of it was lost on the way, it
// says so and loads the page again as soon as the server answers.
(() => {
  const told = JSON.parse(document.querySelector('meta[name="guatu-connection"]').content);
  const tries = Number(sessionStorage.getItem('guatu.starts') || 0);
  let wait = Math.min(240000, 30000 * 2 ** tries);
  const isUp = () => window.guatuConnection && [...document.querySelectorAll('*')].some((e) => e.localName.startsWith('flow-container-') && e.childElementCount > 0);
  const look = async () => {
    if (isUp()) {
      sessionStorage.removeItem('guatu.starts');
      return;
    }
    let words = document.getElementById('guatu-starting');
    if (!words) {
      words = document.body.appendChild(document.createElement('p'));
      words.id = 'guatu-starting';
      words.textContent = told.words.starting;
    }
    try {
      const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
      if (answer.ok && (await answer.text()).includes('guatu-connection')) {
        sessionStorage.setItem('guatu.starts', String(tries + 1));
        location.reload();
        return;
      }
    } catch {
      // asked again below
    }
    wait = 5000 + Math.random() * 5000;
    setTimeout(look, wait);
  };
  setTimeout(look, wait);
})();
