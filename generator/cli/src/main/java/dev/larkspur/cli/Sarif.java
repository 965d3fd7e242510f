package dev.larkspur.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;

/** Diagnostics in SARIF 2.1.0, which code scanning and editors read. */
final class Sarif {
  private Sarif() {}

  static void write(List<Diagnostic> diagnostics, PrintStream out) throws IOException {
    ModelFile.write(
        out,
        new Log(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            List.of(
                new Run(
                    new Tool(
                        new Driver(
                            "larkspur", Arrays.stream(Rule.values()).map(Sarif::rule).toList())),
                    "utf16CodeUnits",
                    diagnostics.stream().map(Sarif::result).toList()))));
  }

  private static ReportingDescriptor rule(Rule rule) {
    return new ReportingDescriptor(rule.name(), new Configuration(rule.severity().label()));
  }

  private static Result result(Diagnostic diagnostic) {
    return new Result(
        diagnostic.rule().name(),
        diagnostic.severity().label(),
        new Message(
            diagnostic.hint() == null
                ? diagnostic.message()
                : diagnostic.message() + " " + diagnostic.hint()),
        List.of(
            new Location(
                new PhysicalLocation(
                    new ArtifactLocation(uri(diagnostic.location().path())),
                    new Region(diagnostic.location().line(), diagnostic.location().column())))));
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(Tool tool, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, List<ReportingDescriptor> rules) {}

  private record ReportingDescriptor(String id, Configuration defaultConfiguration) {}

  private record Configuration(String level) {}

  private record Result(String ruleId, String level, Message message, List<Location> locations) {}

  private record Message(String text) {}

  private record Location(PhysicalLocation physicalLocation) {}

  private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  private record ArtifactLocation(String uri) {}

  private record Region(int startLine, int startColumn) {}
}
