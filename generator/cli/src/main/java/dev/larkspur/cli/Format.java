package dev.larkspur.cli;

/** Output format of results. */
enum Format {
  TEXT,
  JSON
}
