package dev.larkspur.generator;

import dev.larkspur.generator.alignment.Alignment;
import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ChosenLanguage;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One side of a comparison, read from a folder of pages or from a model file.
 *
 * @param reading the model
 * @param kept the ids and names that the model keeps
 */
record ComparedModel(Reading reading, NameLock kept) {

  /**
   * Reads a model.
   *
   * @param earlier the ids and names to keep if the model has no lock
   */
  static ComparedModel of(Path source, PageFilter filter, NameLock earlier, Pipeline pipeline) {
    requireExisting(source);
    if (Files.isDirectory(source)) {
      PageSet pages = new PageSet(source, filter);
      NameLock lock = NameLock.read(pages.lockFile());
      NameLock kept = lock.names().isEmpty() ? earlier : lock;
      return new ComparedModel(pipeline.read(pages, kept), kept);
    }
    return new ComparedModel(reading(ModelFile.read(source), filter, earlier), earlier);
  }

  /**
   * Checks that a folder or file exists.
   *
   * @throws UserInputException if it does not exist
   */
  static void requireExisting(Path source) {
    if (!Files.exists(source)) {
      throw new UserInputException(
          source + " does not exist; expected a folder of pages or a model file.", null);
    }
  }

  /**
   * Returns the ids and names that an older model keeps: those of the lock beside newer pages if
   * the older model is a file, which has no names.
   */
  static NameLock lockBesideNewer(Path older, Path newer) {
    return Files.isRegularFile(older) && Files.isDirectory(newer)
        ? NameLock.read(new PageSet(newer, PageFilter.ALL).lockFile())
        : NameLock.EMPTY;
  }

  /** Returns the Java names of this model. */
  JavaNames names() {
    return JavaNames.of(reading.api(), Settings.DEFAULT_PACKAGE, kept, new Diagnostics());
  }

  /** Returns this model with its own ids and names, which it keeps when it is aligned. */
  ComparedModel named() {
    return new ComparedModel(reading, kept.renewed(reading.api(), names(), PageFilter.ALL));
  }

  /** Returns this model with its part of an alignment. */
  ComparedModel aligned(Alignment alignment) {
    Api api = reading.api();
    Diagnostics diagnostics = new Diagnostics();
    Api linked =
        ClassLimits.fit(
            Linker.join(
                alignment.operations(api.operations()),
                alignment.events(api.events()),
                api.notices(),
                LockedIds.NONE,
                kept.types(),
                diagnostics),
            diagnostics);
    return new ComparedModel(
        reading.with(linked.corrected(api.corrections(), api.chosenNames())), kept);
  }

  private static Reading reading(ModelFile file, PageFilter filter, NameLock earlier) {
    Diagnostics diagnostics = new Diagnostics();
    List<Operation> operations = chosen(file.operations(), filter, it -> it.page().source().path());
    // Paging is taken from the file, because an overlay may have corrected it.
    Api api =
        ClassLimits.fit(
            Linker.join(
                Linker.named(
                    each(operations, ChosenLanguage::ofFirstPage), LockedIds.NONE, diagnostics),
                each(
                    chosen(received(file), filter, it -> it.source().path()),
                    ChosenLanguage::ofFirstPage),
                each(
                    chosen(file.notices(), filter, it -> it.source().path()),
                    ChosenLanguage::ofFirstPage),
                LockedIds.NONE,
                earlier.types(),
                diagnostics),
            diagnostics);
    int pages = api.operations().size() + api.events().size() + api.notices().size();
    return new Reading(
        pages, api, PageSet.DEFAULT_LANGUAGE, Collections.emptySortedMap(), diagnostics.sorted());
  }

  private static List<Event> received(ModelFile file) {
    return Stream.concat(file.events().stream(), file.callbacks().stream()).toList();
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }

  private static <T> List<T> chosen(List<T> all, PageFilter filter, Function<T, String> path) {
    return all.stream().filter(it -> filter.accepts(path.apply(it))).toList();
  }
}
