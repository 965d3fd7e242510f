package dev.larkspur.generator.incremental;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.CachedService;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.cache.ValueDigest;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.output.OutputChanges;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.output.WrittenOutput;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Rule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Run with changes since the previous run. The code of a service is emitted only if the service,
 * its names or its files changed.
 */
record ChangedRun(
    Naming naming,
    Api api,
    Settings settings,
    OutputFolder output,
    CacheFolder cache,
    PreviousRun previous,
    CachedPageReader pages)
    implements IncrementalRun {

  @Override
  public Overview overview() {
    return Generation.overview(naming, api);
  }

  @Override
  public Overview generated() {
    return Overview.of(naming.reading().pages(), PageForms.NONE, api, List.of());
  }

  @Override
  public SortedMap<String, String> productFolders() {
    SortedMap<String, String> folders = new TreeMap<>();
    for (Service service : api.services()) {
      String project = service.id().project();
      String packageName = naming.names().product(project).packageName();
      folders.put(project, packageName.replace('.', '/'));
    }
    return folders;
  }

  @Override
  public OutputChanges write() {
    return cache.exclusively(this::emit);
  }

  private OutputChanges emit() {
    Map<String, String> digests = digests();
    SortedMap<String, CachedService> kept = kept(digests);
    SortedSet<String> keptFiles = new TreeSet<>();
    kept.values().forEach(service -> keptFiles.addAll(service.outputs()));
    Generation generation = Generation.of(naming, api, settings, kept.keySet(), keptFiles);
    WrittenOutput written = output.write(generation.contents(), keptFiles);
    pages.store().write();
    if (isReliable()) {
      SortedMap<String, CachedService> services = new TreeMap<>(kept);
      services.putAll(emitted(digests, generation.files(), kept));
      store(services, written, keptFiles);
    }
    return written.changes();
  }

  private Map<String, String> digests() {
    return api.services().parallelStream()
        .collect(Collectors.toMap(service -> service.id().toString(), this::digest));
  }

  private String digest(Service service) {
    return ValueDigest.of(service, naming.names().of(service.id()), settings);
  }

  /** Returns the services whose code is up to date. */
  private SortedMap<String, CachedService> kept(Map<String, String> digests) {
    SortedMap<String, CachedService> kept = new TreeMap<>();
    previous
        .record()
        .services()
        .forEach(
            (id, service) -> {
              if (service.digest().equals(digests.get(id))
                  && service.outputs().parallelStream().allMatch(this::isUnchanged)) {
                kept.put(id, service);
              }
            });
    return kept;
  }

  private boolean isUnchanged(String path) {
    return output.isInState(
        path, previous.record().outputs().getOrDefault(path, FileState.UNKNOWN));
  }

  /** Returns the services emitted by this run: all code of a service is in one package. */
  private SortedMap<String, CachedService> emitted(
      Map<String, String> digests,
      List<GeneratedFile> files,
      SortedMap<String, CachedService> kept) {
    Map<String, List<String>> byFolder = new HashMap<>();
    for (GeneratedFile file : files) {
      String folder = String.valueOf(Path.of(file.path()).getParent());
      byFolder.computeIfAbsent(folder, none -> new ArrayList<>()).add(file.path());
    }
    JavaNames names = naming.names();
    SortedMap<String, CachedService> services = new TreeMap<>();
    for (Service service : api.services()) {
      String id = service.id().toString();
      if (!kept.containsKey(id)) {
        Path folder = Path.of(names.packageOf(service.id()).replace('.', '/'));
        services.put(
            id,
            new CachedService(
                digests.getOrDefault(id, ""), byFolder.getOrDefault(folder.toString(), List.of())));
      }
    }
    return services;
  }

  /**
   * Returns whether the results hold for the next run. A fault of the generator may depend on the
   * machine, and a file that changed during the run may not have been read.
   */
  private boolean isReliable() {
    return naming.reading().diagnostics().stream().noneMatch(said -> said.rule() == Rule.PAGE_FAULT)
        && previous.hasStableCompanions();
  }

  private void store(
      SortedMap<String, CachedService> services, WrittenOutput written, SortedSet<String> kept) {
    SortedMap<String, FileState> states = new TreeMap<>(written.states());
    kept.forEach(
        path ->
            states.put(path, previous.record().outputs().getOrDefault(path, FileState.UNKNOWN)));
    Instant settled = afterSettling(states);
    states.replaceAll((path, state) -> state.ifSettledAt(settled));
    new RunRecord(
            previous.request(settings),
            pages.found(),
            previous.companions(),
            services,
            states,
            overview(),
            generated())
        .write(cache);
  }

  /**
   * Returns the time after all files have settled. A file written in the current clock tick could
   * change again without a new time stamp, so this waits for the next tick.
   */
  private static Instant afterSettling(SortedMap<String, FileState> states) {
    Instant now = Instant.now();
    if (states.values().stream().anyMatch(state -> !state.isSettledAt(now))) {
      try {
        Thread.sleep(FileState.TICK.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return Instant.now();
  }
}
