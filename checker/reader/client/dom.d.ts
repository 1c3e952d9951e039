// The scripts of the pages run in a browser.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
