package dev.larkspur.generator;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.emit.ModuleInfo;
import dev.larkspur.generator.emit.ReachabilityMetadata;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * What was generated from a folder of pages.
 *
 * @param naming what the pages say and what it is called
 * @param api the part of it that was generated
 * @param files the generated files, sources and resources
 */
public record Generation(Naming naming, Api api, List<GeneratedFile> files) {
  public Generation {
    files = List.copyOf(files);
  }

  /** Generates all that settings ask for. */
  static Generation of(Naming naming, Settings settings) {
    Api api = Products.only(settings.products(), naming.reading().api());
    return of(naming, api, settings, Set.of(), Set.of());
  }

  /**
   * Generates a part of it.
   *
   * @param api what is asked for
   * @param done the services whose code is there already
   * @param doneFiles the paths of that code
   */
  static Generation of(
      Naming naming, Api api, Settings settings, Set<String> done, Set<String> doneFiles) {
    JavaNames names = naming.names();
    ForkJoinTask<List<GeneratedFile>> resources =
        ForkJoinPool.commonPool().submit(() -> resources(api, names));
    List<GeneratedFile> sources =
        Emitter.emit(api, names, service -> !done.contains(service.toString()));
    List<GeneratedFile> files = new ArrayList<>(sources);
    if (settings.moduleName() != null) {
      List<String> all = new ArrayList<>(doneFiles);
      sources.forEach(source -> all.add(source.path()));
      files.add(ModuleInfo.of(settings.moduleName(), all));
    }
    files.addAll(resources.join());
    return new Generation(naming, api, files);
  }

  private static List<GeneratedFile> resources(Api api, JavaNames names) {
    return List.of(
        ReachabilityMetadata.of(api, names, List.of(Catalogue.RESOURCE)),
        new GeneratedFile(Catalogue.RESOURCE, Catalogue.of(api, names).content()));
  }

  /** What the pages say, and everything that was said about them. */
  public Reading reading() {
    return naming.reading();
  }

  /** Contents by path below the output folder, as it takes them. */
  public SortedMap<String, byte[]> contents() {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (contents.put(file.path(), file.content()) != null) {
        throw new IllegalStateException("Two generated files are " + file.path());
      }
    }
    return contents;
  }
}
