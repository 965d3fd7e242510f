package dev.larkspur.generator;

/** Is told how far a long piece of work has come, from whichever thread does it. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (done, total) -> {};

  /** So many pages of so many are read. */
  void pagesRead(int done, int total);
}
