package dev.larkspur.generator;

import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes of the pages of a golden case.
 *
 * @param files model, diagnostics and Java by their path in the case
 * @param code the Java alone
 */
record GoldenResult(Map<String, String> files, GeneratedCode code) {
  static final String MODEL = "model.json";

  private static final String DIAGNOSTICS = "diagnostics.txt";
  private static final String PACKAGE = "dev.larkspur.feishu";

  static GoldenResult of(Path golden, Path temp) throws IOException {
    Path pages = Files.createDirectories(temp.resolve("pages"));
    try (Stream<Path> files = Files.list(golden)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".md")).toList()) {
        Files.copy(page, pages.resolve(page.getFileName().toString()));
      }
    }
    Reading reading = new Pipeline().read(PageSet.of(pages));
    Diagnostics naming = new Diagnostics();
    JavaNames names = JavaNames.of(reading.api(), PACKAGE, LockedNames.NONE, naming);
    Reading whole = reading.and(naming);
    Map<String, String> java =
        Emitter.emit(JavaModel.of(whole.api(), names)).stream()
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    Map<String, String> files = new TreeMap<>();
    java.forEach((path, content) -> files.put("java/" + path, content));
    files.put(MODEL, model(whole));
    files.put(
        DIAGNOSTICS,
        whole.diagnostics().stream()
            .map(Diagnostic::toString)
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
    return new GoldenResult(files, new GeneratedCode(whole.api(), names, java));
  }

  private static String model(Reading reading) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.of(reading.api(), reading.diagnostics()).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
