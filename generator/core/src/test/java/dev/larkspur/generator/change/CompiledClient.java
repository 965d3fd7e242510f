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
 * A generated client, compiled in memory.
 *
 * @param names its Java names, which the next client keeps
 * @param classes its classes by binary name
 */
record CompiledClient(JavaNames names, Map<String, byte[]> classes) {
  private static final String BASE = "dev.larkspur.feishu";

  /** Returns the first client of an API. */
  static CompiledClient of(Api api) {
    return of(api, LockedNames.NONE);
  }

  /** Returns the next client, which keeps all names. */
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
