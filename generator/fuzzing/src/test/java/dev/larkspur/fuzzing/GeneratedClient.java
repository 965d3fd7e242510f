package dev.larkspur.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.zip.CRC32;

/** Generation of Java from an API of a fuzz test. */
public final class GeneratedClient {
  /** Compiling takes a hundred times as long as everything else. */
  private static final int COMPILED_ONE_OF = 64;

  private GeneratedClient() {}

  /**
   * Generates Java. One of 64 inputs is also compiled, always the same ones.
   *
   * @param input the bytes from which the API was made
   */
  public static void check(Api api, LockedNames locked, byte[] input) {
    Api fitting = ClassLimits.fit(api, new Diagnostics());
    JavaNames names = JavaNames.of(fitting, "dev.larkspur.feishu", locked, new Diagnostics());
    List<GeneratedFile> files = Emitter.emit(JavaModel.of(fitting, names));
    assertThat(files)
        .extracting(GeneratedFile::path)
        .doesNotHaveDuplicates()
        .allMatch(path -> path.matches("([a-z_][a-z0-9_]*/)+([A-Za-z0-9_$]+|package-info)\\.java"));
    if (isSample(input)) {
      assertThat(MemoryCompiler.problems(files)).isEmpty();
    }
  }

  private static boolean isSample(byte[] input) {
    CRC32 hash = new CRC32();
    hash.update(input);
    return hash.getValue() % COMPILED_ONE_OF == 0;
  }
}
