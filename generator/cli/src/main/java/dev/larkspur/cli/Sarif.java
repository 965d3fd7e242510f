package dev.larkspur.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Output of diagnostics in SARIF 2.1.0. */
final class Sarif {
  /** Id of the base of relative paths. */
  private static final String BASE = "SPEC";

  private static final List<Rule> RULES = List.of(Rule.values());

  private Sarif() {}

  static void write(Path folder, List<Diagnostic> diagnostics, PrintStream out) throws IOException {
    Driver driver =
        new Driver("larkspur", Version.number(), RULES.stream().map(Sarif::rule).toList());
    ModelFile.write(
        out,
        new Log(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            List.of(
                new Run(
                    new Tool(driver),
                    Map.of(BASE, new Base(folder.toAbsolutePath().normalize().toUri().toString())),
                    "utf16CodeUnits",
                    diagnostics.stream().map(Sarif::result).toList()))));
  }

  private static ReportingDescriptor rule(Rule rule) {
    return new ReportingDescriptor(
        rule.name(),
        new Message(sentence(rule.when())),
        rule.hint() == null ? null : new Message(rule.hint()),
        new Configuration(rule.severity().label()));
  }

  private static String sentence(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
  }

  private static Result result(Diagnostic diagnostic) {
    return new Result(
        diagnostic.rule().name(),
        RULES.indexOf(diagnostic.rule()),
        diagnostic.severity().label(),
        new Message(text(diagnostic)),
        List.of(new Location(physical(diagnostic.location()))));
  }

  /** Returns the message, with the hint if it differs from that of the rule. */
  private static String text(Diagnostic diagnostic) {
    String hint = diagnostic.hint();
    return hint == null || hint.equals(diagnostic.rule().hint())
        ? diagnostic.message()
        : diagnostic.message() + " " + hint;
  }

  private static PhysicalLocation physical(SourceLocation place) {
    return new PhysicalLocation(
        new ArtifactLocation(RelativeUri.of(place.path()), BASE),
        new Region(place.line(), place.column()));
  }

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(
      Tool tool, Map<String, Base> originalUriBaseIds, String columnKind, List<Result> results) {}

  private record Base(String uri) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String version, List<ReportingDescriptor> rules) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record ReportingDescriptor(
      String id,
      Message shortDescription,
      @Nullable Message help,
      Configuration defaultConfiguration) {}

  private record Configuration(String level) {}

  private record Result(
      String ruleId, int ruleIndex, String level, Message message, List<Location> locations) {}

  private record Message(String text) {}

  private record Location(PhysicalLocation physicalLocation) {}

  private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  private record ArtifactLocation(String uri, String uriBaseId) {}

  private record Region(int startLine, int startColumn) {}
}
