package dev.larkspur.generator.incremental;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.CachedFile;
import dev.larkspur.generator.cache.ContentHash;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Record of the previous run, with the files that the current run found.
 *
 * @param record the record of the previous run
 * @param pages the pages of the current run
 * @param companions the files beside the pages, as they were before the current run read them
 * @param started when the current run started
 */
record PreviousRun(
    RunRecord record, PageSet pages, SortedMap<String, CachedFile> companions, Instant started) {

  static PreviousRun read(CacheFolder cache, PageSet pages, Instant started) {
    RunRecord record = RunRecord.read(cache);
    return new PreviousRun(record, pages, companions(pages, record, started), started);
  }

  /**
   * Returns the record of the previous run with the current file states if nothing has changed
   * since, and null otherwise.
   */
  @Nullable RunRecord ifUnchanged(
      Settings settings, SpecFolder folder, Diagnostics diagnostics, OutputFolder output) {
    if (!record.settings().equals(request(settings))
        || !diagnostics.isEmpty()
        || !hashes(record.companions()).equals(hashes(companions))
        || !new ArrayList<>(record.pages().keySet()).equals(folder.pages())
        || !output.isUnchanged(record.outputs())) {
      return null;
    }
    SortedMap<String, CachedFile> found = new TreeMap<>();
    for (String path : folder.pages()) {
      CachedFile page = page(folder, path);
      if (page == null) {
        return null;
      }
      found.put(path, page);
    }
    return new RunRecord(
        record.settings(),
        found,
        companions,
        record.services(),
        record.outputs(),
        record.overview(),
        record.generated());
  }

  /**
   * Returns the settings, the language of texts, and whether all pages are read, since unmatched
   * corrections depend on it.
   */
  String request(Settings settings) {
    return settings
        + (pages.filter().acceptsAll() ? " of all pages" : " of chosen pages")
        + " in "
        + pages.language();
  }

  /** Returns whether the files beside the pages did not change during the run. */
  boolean hasStableCompanions() {
    return hashes(companions(pages, RunRecord.NONE, started)).equals(hashes(companions));
  }

  /** Returns the page if it has the same content as before, and null otherwise. */
  private @Nullable CachedFile page(SpecFolder folder, String path) {
    CachedFile known = record.pages().getOrDefault(path, CachedFile.ABSENT);
    FileState state = folder.state(path);
    if (known.isStill(state)) {
      return known;
    }
    byte[] content = folder.content(path, new Diagnostics());
    return content != null && known.hash().equals(ContentHash.of(content))
        ? CachedFile.of(state, content, started)
        : null;
  }

  private static SortedMap<String, CachedFile> companions(
      PageSet pages, RunRecord record, Instant started) {
    SortedMap<String, CachedFile> found = new TreeMap<>();
    for (Path file : pages.filesBeside()) {
      String name = pages.folder().relativize(file).toString();
      CachedFile known = record.companions().getOrDefault(name, CachedFile.ABSENT);
      FileState state = FileState.of(file);
      found.put(name, known.isStill(state) ? known : companion(file, state, started));
    }
    return found;
  }

  private static CachedFile companion(Path file, FileState state, Instant started) {
    try {
      return CachedFile.of(state, Files.readAllBytes(file), started);
    } catch (NoSuchFileException e) {
      return CachedFile.ABSENT;
    } catch (IOException e) {
      return CachedFile.UNREADABLE;
    }
  }

  private static SortedMap<String, String> hashes(SortedMap<String, CachedFile> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, CachedFile> file : files.entrySet()) {
      hashes.put(file.getKey(), file.getValue().hash());
    }
    return hashes;
  }
}
