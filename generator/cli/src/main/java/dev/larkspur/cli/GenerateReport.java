package dev.larkspur.cli;

import dev.larkspur.generator.model.ModelDiagnostic;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.output.OutputChanges;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What {@code larkspur generate} says at the end. */
record GenerateReport(Overview overview, Overview generated, OutputChanges changes, Path output) {
  private static final int LONGEST_TABLE = 20;

  /** What came out, the largest services first. */
  String table() {
    List<ServiceSize> services =
        generated.services().stream()
            .sorted(Comparator.comparing((ServiceSize service) -> -service.operations()))
            .toList();
    Table table = new Table("service", "operations", "events", "records", "enums", "errors");
    services.stream().limit(LONGEST_TABLE).forEach(service -> addRow(table, service));
    if (services.size() > LONGEST_TABLE) {
      List<ServiceSize> others = services.subList(LONGEST_TABLE, services.size());
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
    ModelFile.write(
        out,
        new Json(
            overview.pages(),
            generated.operations(),
            generated.events(),
            generated.notices(),
            changes,
            overview.diagnostics().stream().map(ModelDiagnostic::of).toList()));
  }

  private static void addRow(Table table, ServiceSize service) {
    addRow(table, service.id().toString(), List.of(service));
  }

  private static void addRow(Table table, String name, List<ServiceSize> services) {
    table.row(
        name,
        sum(services, ServiceSize::operations),
        sum(services, ServiceSize::events),
        sum(services, ServiceSize::schemas),
        sum(services, ServiceSize::enums),
        sum(services, ServiceSize::errors));
  }

  private static long sum(List<ServiceSize> services, ToLongFunction<ServiceSize> count) {
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
