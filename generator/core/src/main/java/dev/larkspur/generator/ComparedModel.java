package dev.larkspur.generator;

import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One side of a comparison, read from a folder of pages or from a model file.
 *
 * @param reading the model
 * @param lock the lock beside the pages; empty if absent
 * @param isFolder whether the model was read from a folder, which may have a lock
 */
record ComparedModel(Reading reading, NameLock lock, boolean isFolder) {

  static ComparedModel of(Path source, PageFilter filter, Pipeline pipeline) {
    if (!Files.exists(source)) {
      throw new UserInputException(
          source + " does not exist; expected a folder of pages or a model file.", null);
    } else if (Files.isDirectory(source)) {
      PageSet pages = new PageSet(source, filter);
      return new ComparedModel(pipeline.read(pages), NameLock.read(pages.lockFile()), true);
    }
    return new ComparedModel(reading(ModelFile.read(source), filter), NameLock.EMPTY, false);
  }

  /** Returns the Java names of this model. */
  JavaNames names(LockedNames locked) {
    return JavaNames.of(reading.api(), Settings.DEFAULT_PACKAGE, locked, new Diagnostics());
  }

  /**
   * Returns the names that are kept in the step from an older model: those of its own lock, or else
   * the names of the older model. Between two folders without a lock no name is kept.
   */
  LockedNames lockedAfter(ComparedModel older, JavaNames olderNames) {
    if (!lock.names().isEmpty()) {
      return lock;
    } else if (isFolder && older.isFolder && older.lock.names().isEmpty()) {
      return LockedNames.NONE;
    }
    Map<NameKey, String> given = olderNames.all();
    return given::get;
  }

  private static Reading reading(ModelFile file, PageFilter filter) {
    Diagnostics diagnostics = new Diagnostics();
    List<Operation> operations = chosen(file.operations(), filter, it -> it.page().source().path());
    // Paging is taken from the file, because an overlay may have corrected it.
    Api api =
        ClassLimits.fit(
            Linker.join(
                Linker.named(operations, diagnostics),
                chosen(file.events(), filter, it -> it.source().path()),
                chosen(file.notices(), filter, it -> it.source().path()),
                diagnostics),
            diagnostics);
    int pages = api.operations().size() + api.events().size() + api.notices().size();
    return new Reading(pages, api, Collections.emptySortedMap(), diagnostics.sorted());
  }

  private static <T> List<T> chosen(List<T> all, PageFilter filter, Function<T, String> path) {
    return all.stream().filter(it -> filter.accepts(path.apply(it))).toList();
  }
}
