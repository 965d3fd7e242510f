package dev.larkspur.generator;

import dev.larkspur.generator.cache.CacheFolder;
import dev.larkspur.generator.cache.KnownService;
import dev.larkspur.generator.cache.RunRecord;
import dev.larkspur.generator.cache.ValueDigest;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Overview;
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
 * A run that has something to do. The code of a service is made again only if the service or its
 * names changed, or somebody touched its files.
 */
record NewRun(
    Naming naming,
    Api api,
    Settings settings,
    OutputFolder output,
    CacheFolder cache,
    LastRun last,
    RememberedPages pages)
    implements Regeneration {

  @Override
  public Overview overview() {
    return naming.reading().overview();
  }

  @Override
  public Overview generated() {
    return Overview.of(naming.reading().pages(), api, List.of());
  }

  @Override
  public OutputChanges write() {
    return cache.alone(this::emit);
  }

  private OutputChanges emit() {
    Map<String, String> digests = digests();
    SortedMap<String, KnownService> kept = kept(digests);
    SortedSet<String> keptFiles = new TreeSet<>();
    kept.values().forEach(service -> keptFiles.addAll(service.outputs()));
    Generation generation = Generation.of(naming, api, settings, kept.keySet(), keptFiles);
    WrittenOutput written = output.write(generation.contents(), keptFiles);
    pages.store().write();
    if (isWorthRemembering()) {
      SortedMap<String, KnownService> services = new TreeMap<>(kept);
      services.putAll(emitted(digests, generation.files(), kept));
      remember(services, written, keptFiles);
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

  /** The services whose code is there already. */
  private SortedMap<String, KnownService> kept(Map<String, String> digests) {
    SortedMap<String, KnownService> kept = new TreeMap<>();
    last.record()
        .services()
        .forEach(
            (id, service) -> {
              if (service.digest().equals(digests.get(id))
                  && service.outputs().parallelStream().allMatch(this::isAsLeft)) {
                kept.put(id, service);
              }
            });
    return kept;
  }

  private boolean isAsLeft(String path) {
    return output.isInState(path, last.record().outputs().getOrDefault(path, FileState.UNKNOWN));
  }

  /** What was made now, by service: all code of a service is in one package. */
  private SortedMap<String, KnownService> emitted(
      Map<String, String> digests,
      List<GeneratedFile> files,
      SortedMap<String, KnownService> kept) {
    Map<String, List<String>> byFolder = new HashMap<>();
    for (GeneratedFile file : files) {
      String folder = String.valueOf(Path.of(file.path()).getParent());
      byFolder.computeIfAbsent(folder, none -> new ArrayList<>()).add(file.path());
    }
    JavaNames names = naming.names();
    SortedMap<String, KnownService> services = new TreeMap<>();
    for (Service service : api.services()) {
      String id = service.id().toString();
      if (!kept.containsKey(id)) {
        Path folder = Path.of(names.packageOf(service.id()).replace('.', '/'));
        services.put(
            id,
            new KnownService(
                digests.getOrDefault(id, ""), byFolder.getOrDefault(folder.toString(), List.of())));
      }
    }
    return services;
  }

  /** A fault may come and go with the machine; what changed meanwhile was perhaps not read. */
  private boolean isWorthRemembering() {
    return naming.reading().diagnostics().stream().noneMatch(said -> said.rule() == Rule.PAGE_FAULT)
        && last.hasSteadyCompanions();
  }

  private void remember(
      SortedMap<String, KnownService> services, WrittenOutput written, SortedSet<String> kept) {
    SortedMap<String, FileState> states = new TreeMap<>(written.states());
    kept.forEach(
        path -> states.put(path, last.record().outputs().getOrDefault(path, FileState.UNKNOWN)));
    Instant settled = whenSettled(states);
    states.replaceAll((path, state) -> state.ifSettledAt(settled));
    new RunRecord(
            last.asked(settings),
            pages.found(),
            last.companions(),
            services,
            states,
            overview(),
            generated())
        .write(cache);
  }

  /** Now, or a tick later: what was written this very moment could change without showing. */
  private static Instant whenSettled(SortedMap<String, FileState> states) {
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
