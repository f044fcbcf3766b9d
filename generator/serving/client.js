(() => {
  const { version, faults: first } = document.currentScript.dataset;
  let faults = "";
  const box = () => document.getElementById("briefing-faults");
  const show = html => {
    if (html === faults) return;
    faults = html;
    box()?.remove();
    if (!html) return;
    const made = document.createElement("div");
    made.id = "briefing-faults";
    made.setAttribute("role", "alert");
    made.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;padding:1rem;" +
      "background:#2b1012;color:#ffe9e9;border-top:4px solid #d3353f;font:14px/1.5 monospace;white-space:pre-wrap";
    made.textContent = html;
    document.body.append(made);
  };
  const ask = async () => {
    for (;;) {
      try {
        const answer = await fetch("/_briefing/state?version=" + version + "&page=" + encodeURIComponent(location.pathname));
        const state = await answer.json();
        if (state.version !== version) { location.reload(); return; }
        show(state.faults);
      } catch { await new Promise(done => setTimeout(done, 300)); }
    }
  };
  const begin = () => { show(first); ask(); };
  if (document.body) begin(); else addEventListener("DOMContentLoaded", begin);
})();
