// What the console does in the browser besides htmx. Every part looks for its own elements and does nothing without.
"use strict";

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The plotting library, once the page has been painted: to read it takes longer than that. */
const plotting = () => new Promise((ready, failed) => {
  const script = document.createElement("script");
  script.src = document.querySelector("meta[name=plotting]").content;
  script.addEventListener("load", ready);
  script.addEventListener("error", failed);
  requestAnimationFrame(() => setTimeout(() => document.head.append(script)));
});

/** A chart that fits its element and the colours of the page. */
function plot(element, options, data) {
  const size = () => ({ width: element.clientWidth, height: options.height || 200 });
  const axis = { stroke: css("--quiet"), grid: { stroke: css("--rule"), width: 1 }, ticks: { stroke: css("--rule"), width: 1 }, font: "12px system-ui, sans-serif" };
  const axes = (options.axes || [{}, {}]).map(own => ({ ...axis, ...own }));
  const chart = new uPlot({ ...options, ...size(), axes }, data, element);
  new ResizeObserver(() => chart.setSize(size())).observe(element);
  return chart;
}

/** The pace of the last two minutes, which only this page remembers. */
async function pace() {
  const element = document.querySelector("[data-pace]");
  const overview = document.getElementById("overview");
  if (!element || !overview) return;
  await plotting();
  const times = [], values = [];
  const lastTwoMinutes = () => [Date.now() / 1000 - 120, Date.now() / 1000];
  const line = { label: "transactions/s", stroke: css("--accent"), fill: css("--accent-wash"), width: 2, points: { show: false } };
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const chart = plot(element, {
    axes: [{ size: 30, space: 80, values: (_, seconds) => seconds.map(second => clock.format(new Date(second * 1000))) }, {}],
    height: 130, series: [{}, line], legend: { show: false }, cursor: { show: false },
    scales: { x: { range: () => lastTwoMinutes() }, y: { range: (_, low, high) => [0, Math.max(1, high * 1.2)] } },
  }, [times, values]);
  const tick = () => {
    const now = Date.now() / 1000;
    const tiles = overview.querySelector("[data-pace-now]");
    times.push(now);
    values.push(tiles ? Number(tiles.dataset.paceNow) : 0);
    while (times[0] < now - 120) { times.shift(); values.shift(); }
    chart.setData([times, values]);
  };
  tick();
  let timer = 0;
  const go = () => { clearInterval(timer); if (!document.hidden) timer = setInterval(tick, 1000); };
  document.addEventListener("visibilitychange", go);
  go();
}

/** Whether the page is still told what is new. */
function live() {
  const sign = document.querySelector("[data-live]");
  if (!sign) return;
  const say = (text, lost) => { sign.textContent = text; sign.classList.toggle("lost", lost); };
  document.body.addEventListener("htmx:sseOpen", () => say("live", false));
  document.body.addEventListener("htmx:sseError", () => say("connection lost, trying again", true));
}

/** Marks the transactions that a page did not show before. */
function fresh() {
  let known = null;
  const mark = () => {
    const rows = document.querySelectorAll("#overview tr[id^='t-']");
    const ids = new Set([...rows].map(row => row.id));
    if (known) rows.forEach(row => row.classList.toggle("fresh", !known.has(row.id)));
    known = ids;
  };
  document.body.addEventListener("htmx:sseMessage", mark);
  mark();
}

document.addEventListener("DOMContentLoaded", () => { pace(); live(); fresh(); });
