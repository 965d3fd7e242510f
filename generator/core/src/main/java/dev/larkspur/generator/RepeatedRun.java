package dev.larkspur.generator;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.output.OutputChanges;
import java.util.List;

/** A run for which everything is as the last one left it: it says the same again. */
record RepeatedRun(RunRecord record, LastRun last, CacheFolder cache) implements Regeneration {
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
    if (!record.pages().equals(last.record().pages())
        || !record.companions().equals(last.record().companions())) {
      // Something had to be opened that will be known by its state from now on.
      record.write(cache);
    }
    int files = record.outputs().size() - 1; // without the manifest
    return new OutputChanges(List.of(), List.of(), List.of(), files, false);
  }
}
