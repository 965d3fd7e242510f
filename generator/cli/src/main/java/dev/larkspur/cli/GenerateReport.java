package dev.larkspur.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.larkspur.generator.model.ModelDiagnostic;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.output.OutputChanges;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Report of {@code larkspur generate}.
 *
 * @param overview the counts of the model
 * @param generated the counts of the part that was generated
 * @param changes the changed files
 * @param sizes the sizes of the files; null unless requested
 * @param output the output folder
 */
record GenerateReport(
    Overview overview,
    Overview generated,
    OutputChanges changes,
    @Nullable List<OutputSize> sizes,
    Path output) {
  private static final int LONGEST_TABLE = 20;

  /** Returns a table of the generated services, the largest first, and that of the sizes. */
  String table() {
    List<ServiceSize> services = new ArrayList<>(generated.services());
    services.sort(GenerateReport::largestFirst);
    TextTable table =
        new TextTable("service", "operations", "events", "callbacks", "records", "enums", "errors");
    for (ServiceSize service : services.subList(0, Math.min(LONGEST_TABLE, services.size()))) {
      addRow(table, service.id().toString(), List.of(service));
    }
    if (services.size() > LONGEST_TABLE) {
      List<ServiceSize> others = services.subList(LONGEST_TABLE, services.size());
      addRow(table, others.size() + " more", others);
    }
    addRow(table, "total", services);
    return sizes == null ? table.toString() : table + "\n" + OutputSize.table(sizes);
  }

  /** Returns the summary of the written files. */
  String sentence() {
    return sentence(output, changes);
  }

  /** Returns the summary of files that were written to a folder. */
  static String sentence(Path output, OutputChanges changes) {
    return output
        + ": "
        + Summary.counted(changes.added().size() + changes.changed().size(), "file")
        + " written, "
        + changes.unchanged()
        + " unchanged, "
        + changes.removed().size()
        + " removed"
        + (changes.interrupted() ? "; completed an interrupted run" : "");
  }

  /** Writes the report as JSON. */
  void writeJson(PrintStream out) throws IOException {
    ModelFile.write(
        out,
        new Json(
            overview.pages(),
            overview.forms(),
            generated.operations(),
            generated.events(),
            generated.callbacks(),
            generated.notices(),
            changes,
            sizes,
            overview.diagnostics().stream().map(ModelDiagnostic::of).toList(),
            overview.unlisted()));
  }

  private static int largestFirst(ServiceSize one, ServiceSize other) {
    return Integer.compare(other.operations(), one.operations());
  }

  private static void addRow(TextTable table, String name, List<ServiceSize> services) {
    long operations = 0;
    long events = 0;
    long callbacks = 0;
    long schemas = 0;
    long enums = 0;
    long errors = 0;
    for (ServiceSize service : services) {
      operations += service.operations();
      events += service.events();
      callbacks += service.callbacks();
      schemas += service.schemas();
      enums += service.enums();
      errors += service.errors();
    }
    table.row(name, operations, events, callbacks, schemas, enums, errors);
  }

  private record Json(
      int pages,
      PageForms forms,
      int operations,
      int events,
      int callbacks,
      int notices,
      OutputChanges files,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OutputSize> sizes,
      List<ModelDiagnostic> diagnostics,
      int unlistedDiagnostics) {}
}
