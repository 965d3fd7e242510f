package dev.larkspur.cli;

/** How results are printed. */
enum Format {
  TEXT,
  JSON
}
