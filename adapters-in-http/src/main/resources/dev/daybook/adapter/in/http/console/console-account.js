// What the pages of one account do in the browser besides htmx.
"use strict";

/** The account's balance at the end of each day. */
async function balanceChart() {
  const element = document.querySelector("[data-balance]");
  const told = document.querySelector("[data-balance-told]");
  const stretches = [...document.querySelectorAll("input[name=stretch]")];
  if (!element || !told) return;
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
  let chart = null;
  const draw = curve => {
    if (chart) chart.destroy();
    const last = curve.texts.length - 1;
    const day = place => new Date(curve.days[place] * 1000).toISOString().slice(0, 10);
    const tell = place => { told.textContent = `${day(place)}: ${curve.texts[place]} ${curve.asset} posted at the end of the day (UTC), by when it counts.`; };
    const line = { stroke: css("--accent"), fill: css("--accent-wash"), width: 2, points: { show: false }, paths: uPlot.paths.stepped({ align: 1 }) };
    const years = curve.days[last] - curve.days[0] > 400 * 86400;
    const date = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "short", ...(years ? { year: "numeric" } : { day: "numeric" }) });
    chart = plot(element, {
      height: 220, series: [{}, line], legend: { show: false }, cursor: { y: false },
      tzDate: time => uPlot.tzDate(new Date(time * 1000), "Etc/UTC"),
      axes: [{ space: 70, values: (_, times) => times.map(time => date.format(new Date(time * 1000))) }, { size: 64, values: (_, numbers) => numbers.map(number => compact.format(number)) }],
      scales: { y: { range: (_, low, high) => { const room = (high - low) * 0.1 || 1; return [low < 0 ? low - room : 0, high <= 0 ? 0 : high + room]; } } },
      hooks: { setCursor: [drawn => tell(drawn.cursor.idx ?? last)] },
    }, [curve.days, curve.balances]);
    tell(last);
  };
  const show = async () => {
    const chosen = stretches.find(each => each.checked)?.value ?? "month";
    const answer = await fetch(`${element.dataset.balance}?stretch=${chosen}`);
    if (answer.ok) draw(await answer.json());
    else told.textContent = "The chart cannot be had just now.";
  };
  stretches.forEach(each => each.addEventListener("change", show));
  await plotting();
  show();
}

/** The slider tells its version, and follows what is shown by other ways. */
function versions() {
  const slider = document.getElementById("version-range");
  const number = document.querySelector("[data-version-number]");
  if (!slider || !number) return;
  slider.addEventListener("input", () => { number.textContent = slider.value; });
  document.body.addEventListener("htmx:afterSwap", () => {
    const shown = document.getElementById("version")?.dataset.version;
    if (!shown || document.activeElement === slider) return;
    slider.value = shown;
    number.textContent = shown;
  });
}

document.addEventListener("DOMContentLoaded", () => { balanceChart(); versions(); });
