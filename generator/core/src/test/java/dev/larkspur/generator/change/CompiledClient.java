package dev.larkspur.generator.change;

import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A client that was generated and compiled, in memory.
 *
 * @param names its Java names, for the next client to keep
 * @param classes its classes by binary name
 */
record CompiledClient(JavaNames names, Map<String, byte[]> classes) {
  private static final String BASE = "dev.larkspur.feishu";

  /** The first client of an API. */
  static CompiledClient of(Api api) {
    return of(api, LockedNames.NONE);
  }

  /** The next client: what was named keeps its name. */
  CompiledClient next(Api api) {
    Map<NameKey, String> locked = names.all();
    return of(api, locked::get);
  }

  private static CompiledClient of(Api api, LockedNames locked) {
    JavaNames names = JavaNames.of(api, BASE, locked, new Diagnostics());
    List<GeneratedFile> files = Emitter.emit(JavaModel.of(api, names));
    Map<String, String> sources = new TreeMap<>();
    files.forEach(file -> sources.put(file.path(), file.text()));
    return new CompiledClient(names, MemoryCompiler.compile(sources, Map.of()));
  }
}
