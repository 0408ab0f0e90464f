// Comments that this tab had kept because they might not arrive have arrived, or are shown on this page.
try {
  sessionStorage.removeItem(location.pathname.replace(/[^/]*$/, "comments"));
} catch {
  // a browser that keeps nothing has nothing to forget
}
