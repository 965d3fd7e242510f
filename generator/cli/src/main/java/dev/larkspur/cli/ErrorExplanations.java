package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations of an error code from all pages that list it, because meanings differ by page. */
final class ErrorExplanations {
  private final Catalogue catalogue;
  private final List<AnnouncedEffect> effects;

  ErrorExplanations(Catalogue catalogue, List<AnnouncedEffect> effects) {
    this.catalogue = catalogue;
    this.effects = effects;
  }

  List<Explanation> of(long code) {
    List<Explanation> found = new ArrayList<>();
    for (OperationEntry operation : catalogue.operations()) {
      for (ErrorEntry error : operation.errors()) {
        addIf(operation, null, error, code, found);
        error.subErrors().forEach(sub -> addIf(operation, error, sub, code, found));
      }
    }
    return found;
  }

  private void addIf(
      OperationEntry operation,
      @Nullable ErrorEntry parent,
      ErrorEntry error,
      long code,
      List<Explanation> found) {
    if (error.code() != code) {
      return;
    }
    List<String> facts = new ArrayList<>();
    if (parent == null) {
      String errors = String.valueOf(operation.java().errors());
      facts.add("Java: " + errors.substring(errors.lastIndexOf('.') + 1) + "." + error.java());
    } else {
      facts.add("sub-error of " + parent.code());
    }
    if (error.httpStatus() != null) {
      facts.add("HTTP status: " + error.httpStatus());
    }
    if (!error.message().isEmpty()) {
      facts.add("message: " + error.message());
    }
    if (!error.advice().isEmpty()) {
      facts.add("advice: " + error.advice());
    }
    facts.addAll(EffectLines.of(announced(operation, code)));
    found.add(
        new Explanation(
            "error " + code + " of",
            operation.id().toString(),
            operation.source().ofRow(error.page(), error.line()),
            facts));
  }

  private List<AnnouncedEffect> announced(OperationEntry operation, long code) {
    return effects.stream()
        .filter(effect -> operation.id().equals(effect.operation()))
        .filter(effect -> effect.errorCode() != null && effect.errorCode() == code)
        .toList();
  }
}
