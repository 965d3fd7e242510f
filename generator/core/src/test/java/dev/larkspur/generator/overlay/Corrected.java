package dev.larkspur.generator.overlay;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * API with an overlay applied.
 *
 * @param said the diagnostics, each as {@code line:column RULE message}
 */
record Corrected(Api api, List<String> said) {

  static Corrected of(String overlay, OperationSpec... operations) {
    return of(overlay, List.of(), operations);
  }

  static Corrected of(String overlay, List<Event> events, OperationSpec... operations) {
    Diagnostics diagnostics = new Diagnostics();
    Overlay read = Overlay.parse(new SourceFile(Overlay.FILE_NAME, overlay), diagnostics);
    Corrections corrections = new Corrections(read, true, "zh", diagnostics);
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    List<Operation> identified = Linker.named(built, LockedIds.NONE, diagnostics);
    Api api =
        corrections.withNames(
            Linker.join(
                corrections.ofOperations(identified, Linker::paged),
                corrections.ofEvents(events),
                List.of(),
                LockedIds.NONE,
                LockedTypes.NONE,
                diagnostics));
    return new Corrected(api, said(diagnostics));
  }

  /** The first operation. */
  Operation operation() {
    return api.operations().get(0);
  }

  /** What was put right, without reasons and places. */
  List<String> changes() {
    return api.corrections().stream()
        .map(it -> (it.field() == null ? it.target() : it.field()) + ": " + it.change())
        .toList();
  }

  static List<String> said(Diagnostics diagnostics) {
    return diagnostics.sorted().stream()
        .map(
            found ->
                found.location().line()
                    + ":"
                    + found.location().column()
                    + " "
                    + found.rule()
                    + " "
                    + found.message())
        .toList();
  }
}
