// What every page has. Each behaviour is fetched and fails alone; the page is complete without any of them.
const behaviours = [
  () => import("./needs-script.js"),
  () => import("./htmx-setup.js"),
  () => import("./busy.js"),
  () => import("./summary.js"),
  () => import("./dialog.js"),
  () => import("./menu.js"),
  () => import("./keys.js"),
  () => import("./go-to.js"),
  () => import("./toast.js"),
  () => import("./times.js"),
  () => import("./when-needed.js"),
];
for (const load of behaviours) {
  load().catch((problem) => console.error(problem));
}
