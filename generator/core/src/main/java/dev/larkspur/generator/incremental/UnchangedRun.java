package dev.larkspur.generator.incremental;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.CachedService;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.output.OutputChanges;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
  public SortedMap<String, String> productFolders() {
    SortedMap<String, String> folders = new TreeMap<>();
    for (ServiceSize service : record.generated().services()) {
      CachedService code = record.services().get(service.id().toString());
      if (code != null && !code.outputs().isEmpty()) {
        folders.put(service.id().project(), parent(parent(code.outputs().get(0))));
      }
    }
    return folders;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
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
