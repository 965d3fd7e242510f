package dev.larkspur.cli;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ModelDiagnostic;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.output.OutputChanges;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What {@code larkspur generate} says at the end. */
record GenerateReport(Generation generation, OutputChanges changes, Path output) {
  private static final int LONGEST_TABLE = 20;

  /** What came out, the largest services first. */
  String table() {
    List<Service> services =
        generation.api().services().stream()
            .sorted(Comparator.comparing((Service service) -> -service.endpoints().size()))
            .toList();
    Table table = new Table("service", "operations", "events", "records", "enums", "errors");
    services.stream().limit(LONGEST_TABLE).forEach(service -> addRow(table, service));
    if (services.size() > LONGEST_TABLE) {
      List<Service> others = services.subList(LONGEST_TABLE, services.size());
      addRow(table, others.size() + " more", others);
    }
    addRow(table, "total", services);
    return table.toString();
  }

  /** What that took. */
  String sentence() {
    return output
        + ": "
        + Summary.counted(changes.added().size() + changes.changed().size(), "file")
        + " written, "
        + changes.unchanged()
        + " unchanged, "
        + changes.removed().size()
        + " removed"
        + (changes.interrupted() ? "; completed what an earlier run had left unfinished" : "");
  }

  /** The same for programs. */
  void writeJson(PrintStream out) throws IOException {
    Api api = generation.api();
    ModelFile.write(
        out,
        new Json(
            generation.reading().pages(),
            api.operations().size(),
            api.events().size(),
            api.notices().size(),
            changes,
            generation.reading().diagnostics().stream().map(ModelDiagnostic::of).toList()));
  }

  private static void addRow(Table table, Service service) {
    addRow(table, service.id().toString(), List.of(service));
  }

  private static void addRow(Table table, String name, List<Service> services) {
    table.row(
        name,
        sum(services, service -> service.endpoints().size()),
        sum(services, service -> service.events().size()),
        sum(services, service -> service.schemas().size()),
        sum(services, service -> service.enums().size()),
        sum(services, GenerateReport::errors));
  }

  private static long errors(Service service) {
    return service.endpoints().stream().mapToLong(endpoint -> endpoint.errors().size()).sum();
  }

  private static long sum(List<Service> services, ToLongFunction<Service> count) {
    return services.stream().mapToLong(count).sum();
  }

  private record Json(
      int pages,
      int operations,
      int events,
      int notices,
      OutputChanges files,
      List<ModelDiagnostic> diagnostics) {}
}
