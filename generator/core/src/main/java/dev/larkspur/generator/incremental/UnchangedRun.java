package dev.larkspur.generator.incremental;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import java.util.List;

/** Run without changes since the previous run, whose results it repeats. */
record UnchangedRun(RunRecord record, PreviousRun previous, CacheFolder cache)
    implements IncrementalRun {
  @Override
  public Overview overview() {
    return record.overview();
  }

  @Override
  public Overview generated() {
    return record.generated();
  }

  @Override
  public OutputChanges write() {
    if (!record.pages().equals(previous.record().pages())
        || !record.companions().equals(previous.record().companions())) {
      // A file was opened and had the same content; the next run need not open it.
      record.write(cache);
    }
    int files = record.outputs().size() - 1; // without the manifest
    return new OutputChanges(List.of(), List.of(), List.of(), files, false);
  }
}
