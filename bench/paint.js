// How long a page takes to its first paint, each time in a browser that knows nothing of it, beside a page without anything
// in it, which is what this browser on this machine takes for itself. The two take turns.
// node paint.js CHROMIUM ROUNDS ADDRESS: bench/run calls it.
const { chromium } = require('playwright-core');
const http = require('http');
const [executablePath, rounds, address] = process.argv.slice(2);

const EMPTY = '<!doctype html><html lang="en"><title>Empty</title><p>Empty';
const SPANS = [['fcp', 'first contentful paint'], ['ttfb', 'first byte'], ['whole', 'page whole'], ['parsed', 'page parsed']];

const PAINT = () => new Promise((done) => new PerformanceObserver((list) => {
  const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
  const [page] = performance.getEntriesByType('navigation');
  if (paint) done({ fcp: paint.startTime, ttfb: page.responseStart, whole: page.responseEnd, parsed: page.domInteractive });
}).observe({ type: 'paint', buffered: true }));

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1].toFixed(0);

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const processor = await context.newCDPSession(page);
    await processor.send('Performance.enable');
    await page.goto(url);
    const { metrics } = await processor.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { ...await page.evaluate(PAINT), layout: of('LayoutDuration'), style: of('RecalcStyleDuration'), script: of('ScriptDuration') };
  } finally {
    await context.close();
  }
}

(async () => {
  const empty = http.createServer((request, answer) => answer.setHeader('content-type', 'text/html').end(EMPTY));
  await new Promise((ready) => empty.listen(0, '127.0.0.1', ready));
  const pages = { 'an empty page': `http://127.0.0.1:${empty.address().port}/`, 'the edition': address };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const taken = {};
  for (let round = -2; round < Number(rounds); round++) {
    for (const [name, url] of Object.entries(pages)) {
      const spans = await visit(browser, url);
      if (round >= 0) (taken[name] ??= []).push(spans);
    }
  }
  for (const [name, all] of Object.entries(taken)) {
    const of = (what) => all.map((spans) => spans[what]);
    console.log(`${name}: ${SPANS.map(([what, said]) => `${said} ${middle(of(what))} ms (${Math.min(...of(what)).toFixed(0)} to ${Math.max(...of(what)).toFixed(0)})`).join(', ')};`
      + ` layout ${middle(of('layout'))}, style ${middle(of('style'))}, script ${middle(of('script'))} ms`);
  }
  await browser.close();
  empty.close();
})().catch((failure) => { console.error(`bench: ${failure.message}`); process.exit(1); });
