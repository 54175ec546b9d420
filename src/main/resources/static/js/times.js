// "4 minutes ago" stays true while a page is open.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en", { numeric: "auto" });

setInterval(() => {
  if (document.hidden) {
    return;
  }
  for (const time of document.querySelectorAll("time[data-ago]")) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
    if (minutes >= 1 && minutes < 60) {
      time.textContent = words.format(-minutes, "minute");
    } else if (minutes >= 60 && minutes < 360) {
      time.textContent = words.format(-Math.floor(minutes / 60), "hour");
    }
  }
}, 60000);
