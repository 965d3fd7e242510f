package dev.larkspur.generator;

/** Listener for the progress of reading pages; called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Ignores the progress. */
  Progress SILENT = (done, total) -> {};

  /**
   * Receives the number of pages read so far.
   *
   * @param done how many pages were read
   * @param total how many pages there are
   */
  void pagesRead(int done, int total);
}
