package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EnumEntry;
import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.RecordEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Explanations of generated classes, by simple or qualified name or by event type. */
final class ClassExplanations {
  private final Catalogue catalogue;
  private final CorrectionFacts corrections;

  ClassExplanations(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.corrections = new CorrectionFacts(catalogue.corrections());
  }

  List<Explanation> of(String asked) {
    List<Explanation> found = new ArrayList<>();
    for (RecordEntry entry : catalogue.records()) {
      if (isAsked(entry.java(), asked) || isAskedEvent(entry, asked)) {
        found.add(of(entry));
      }
    }
    for (OperationEntry operation : catalogue.operations()) {
      String errors = operation.java().errors();
      if (errors != null && isAsked(errors, asked)) {
        found.add(
            new Explanation(
                "errors of " + operation.id(),
                errors,
                operation.source(),
                operation.errors().stream().map(ClassExplanations::line).toList()));
      }
    }
    for (EnumEntry entry : catalogue.enums()) {
      if (isAsked(entry.java(), asked)) {
        found.add(of(entry));
      }
    }
    return found;
  }

  /** Returns the simple names of all classes that can be explained. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    catalogue.records().forEach(entry -> names.add(simple(entry.java())));
    catalogue.enums().forEach(entry -> names.add(simple(entry.java())));
    for (OperationEntry operation : catalogue.operations()) {
      String errors = operation.java().errors();
      if (errors != null) {
        names.add(simple(errors));
      }
    }
    return names;
  }

  private Explanation of(RecordEntry entry) {
    List<String> facts = new ArrayList<>(MemberFacts.of(entry));
    facts.addAll(corrections.of(entry.of()));
    if (!entry.mentions().isEmpty()) {
      facts.add("in " + String.join(", ", entry.mentions()));
    }
    return new Explanation(kind(entry), entry.java(), entry.source(), facts);
  }

  private static String kind(RecordEntry entry) {
    return switch (entry.role()) {
      case REQUEST -> "request of " + entry.of();
      case ANSWER -> "answer of " + entry.of();
      case STREAMED -> "streamed answer of " + entry.of();
      case EVENT -> "record of event " + entry.of();
      case CALLBACK -> "record of callback " + entry.of();
      case CALLBACK_ANSWER -> "answer to callback " + entry.of();
      case SHARED -> "record";
    };
  }

  private static Explanation of(EnumEntry entry) {
    List<String> facts = new ArrayList<>();
    for (EnumEntry.Value value : entry.values()) {
      facts.add(
          value.java()
              + " = "
              + value.value()
              + (value.description().isEmpty() ? "" : ": " + value.description()));
    }
    facts.add("in " + String.join(", ", entry.mentions()));
    return new Explanation(
        "values of \"" + entry.name() + "\"", entry.java(), entry.source(), facts);
  }

  private static String line(ErrorEntry error) {
    return error.java() + " = " + error.code() + ": " + error.message();
  }

  private static boolean isAskedEvent(RecordEntry entry, String asked) {
    return switch (entry.role()) {
      case EVENT, CALLBACK, CALLBACK_ANSWER -> asked.equals(entry.of());
      default -> false;
    };
  }

  private static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  private static boolean isAsked(String fullName, String asked) {
    return fullName.equals(asked) || fullName.endsWith("." + asked);
  }
}
