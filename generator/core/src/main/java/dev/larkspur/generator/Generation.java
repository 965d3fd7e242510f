package dev.larkspur.generator;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.emit.InfoFiles;
import dev.larkspur.generator.emit.ReachabilityMetadata;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.ProseRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Files generated from a folder of pages.
 *
 * @param naming the model and its Java names
 * @param api the part of the model that was generated
 * @param files the generated sources and resources
 */
public record Generation(Naming naming, Api api, List<GeneratedFile> files) {
  public Generation {
    files = List.copyOf(files);
  }

  /** Generates everything that the settings select. */
  static Generation of(Naming naming, Settings settings) {
    return of(naming, selected(naming, settings), settings, Set.of(), Set.of());
  }

  /** Returns the part of the model that the settings select, with the texts that they select. */
  public static Api selected(Naming naming, Settings settings) {
    Api api = Products.only(settings.products(), naming.reading().inLanguage());
    return settings.prose() ? api : ProseRemoval.of(api);
  }

  /**
   * Generates the code of the services that is not up to date, and all resources.
   *
   * @param api the part of the model to generate
   * @param done the services whose code is up to date
   * @param doneFiles the paths of that code
   */
  public static Generation of(
      Naming naming, Api api, Settings settings, Set<String> done, Set<String> doneFiles) {
    JavaModel model = JavaModel.of(api, naming.names());
    ForkJoinTask<List<GeneratedFile>> resources =
        ForkJoinPool.commonPool().submit(() -> resources(api, model, settings));
    List<GeneratedFile> sources =
        Emitter.emit(
            model, settings.responseBuilders(), service -> !done.contains(service.toString()));
    List<GeneratedFile> files = new ArrayList<>(sources);
    if (settings.moduleName() != null) {
      List<String> all = new ArrayList<>(doneFiles);
      sources.forEach(source -> all.add(source.path()));
      files.add(InfoFiles.moduleInfo(settings.moduleName(), all));
    }
    files.addAll(resources.join());
    return new Generation(naming, api, files);
  }

  private static List<GeneratedFile> resources(Api api, JavaModel model, Settings settings) {
    return settings.catalogue()
        ? List.of(
            ReachabilityMetadata.of(model, List.of(Catalogue.RESOURCE)),
            new GeneratedFile(Catalogue.RESOURCE, Catalogue.of(api, model).content()))
        : List.of(ReachabilityMetadata.of(model, List.of()));
  }

  /** Returns the model with all diagnostics. */
  public Reading reading() {
    return naming.reading();
  }

  /** Returns the counts of the whole model, with the diagnostics of the generated part. */
  public Overview overview() {
    return overview(naming, api);
  }

  /** Returns the counts of the whole model, with the diagnostics of a part. */
  public static Overview overview(Naming naming, Api part) {
    Overview whole = naming.reading().overview();
    Set<String> pages = Products.pages(part);
    return pages.equals(Products.pages(naming.reading().api())) ? whole : whole.only(pages);
  }

  /** Returns the contents of the files by path below the output folder. */
  public SortedMap<String, byte[]> contents() {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (contents.put(file.path(), file.content()) != null) {
        throw new IllegalStateException("Two generated files have the path " + file.path());
      }
    }
    return contents;
  }
}
