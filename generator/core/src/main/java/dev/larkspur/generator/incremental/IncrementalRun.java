package dev.larkspur.generator.incremental;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.PageStore;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SpecFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;

/**
 * Run that generates into a folder and skips everything that is as an earlier run left it. The
 * output is the same as that of {@link Pipeline#generate}. The caller first looks at the overview,
 * and calls {@link #write} if it accepts the diagnostics.
 */
public sealed interface IncrementalRun permits ChangedRun, UnchangedRun {

  /**
   * Starts a run.
   *
   * @param pipeline reads the pages that the cache does not know
   * @param output the source root
   * @param cache the folder in which runs store what they know
   * @throws dev.larkspur.generator.source.UserInputException if the folder has no pages, the lock
   *     is invalid, or the output is not separate from the pages
   */
  static IncrementalRun of(
      Pipeline pipeline, PageSet pages, Settings settings, Path output, Path cache) {
    Instant started = Instant.now();
    pages.requireSeparate(output);
    CacheFolder cacheFolder = new CacheFolder(cache);
    OutputFolder outputFolder = new OutputFolder(output);
    Diagnostics diagnostics = new Diagnostics();
    SpecFolder folder = SpecFolder.open(pages.folder(), pages.filter(), diagnostics);
    PreviousRun previous = PreviousRun.read(cacheFolder, pages, started);
    RunRecord unchanged = previous.ifUnchanged(settings, folder, diagnostics, outputFolder);
    if (unchanged != null) {
      return new UnchangedRun(unchanged, previous, cacheFolder);
    }
    CachedPageReader reader = new CachedPageReader(folder, previous, PageStore.read(cacheFolder));
    NameLock lock = NameLock.read(pages.lockFile());
    Reading reading = pipeline.read(pages, folder, reader::read, lock, diagnostics);
    Naming naming = Naming.of(reading, lock, pages.filter(), settings);
    Api api = Generation.selected(naming, settings);
    return new ChangedRun(naming, api, settings, outputFolder, cacheFolder, previous, reader);
  }

  /** Returns the counts of the model, with all diagnostics. */
  Overview overview();

  /** Returns the counts of the part of the model that is generated. */
  Overview generated();

  /** Returns the folders of the code of each product, by product, below the output folder. */
  SortedMap<String, String> productFolders();

  /**
   * Brings the output folder up to date.
   *
   * @throws dev.larkspur.generator.source.UserInputException if it cannot be written
   */
  OutputChanges write();
}
