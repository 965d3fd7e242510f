package dev.larkspur.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The actual result of a golden case.
 *
 * @param model the complete model file
 * @param diagnostics the diagnostics, each followed by its hint if it has one
 * @param code the generated Java
 */
record GoldenResult(JsonNode model, String diagnostics, GeneratedCode code) {

  /** The file with the options of {@code larkspur generate} for the Java of a case. */
  static final String OPTIONS = "options.txt";

  static GoldenResult of(Path golden) throws IOException {
    PageFilter pages = PageFilter.of(List.of("*.md"), List.of());
    Reading reading = new Pipeline().read(new PageSet(golden, pages));
    Diagnostics naming = new Diagnostics();
    JavaNames names = JavaNames.of(reading.api(), GeneratedCode.PACKAGE, LockedNames.NONE, naming);
    Reading whole = reading.and(naming);
    String diagnostics =
        whole.diagnostics().stream().map(GoldenResult::lines).collect(Collectors.joining());
    boolean responseBuilders = options(golden).contains("--response-builders");
    return new GoldenResult(
        model(whole), diagnostics, GeneratedCode.of(whole.inLanguage(), names, responseBuilders));
  }

  /** Returns the files that every case pins, by name. */
  Map<String, String> files() {
    return Map.of("model.json", GoldenModel.write(model), "diagnostics.txt", diagnostics);
  }

  private static List<String> options(Path golden) throws IOException {
    Path file = golden.resolve(OPTIONS);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static String lines(Diagnostic diagnostic) {
    String hint = diagnostic.hint();
    return diagnostic + "\n" + (hint == null ? "" : "  " + hint + "\n");
  }

  private static JsonNode model(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reading.toModelFile().write(out);
      return new JsonMapper().readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
