package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds an error code on every page that knows it: the same number means different things. */
final class ErrorExplanations {
  private final Naming naming;

  ErrorExplanations(Naming naming) {
    this.naming = naming;
  }

  List<Explanation> of(long code) {
    List<Explanation> found = new ArrayList<>();
    for (Service service : naming.reading().api().services()) {
      for (Endpoint endpoint : service.endpoints()) {
        for (KnownError error : endpoint.errors()) {
          addIf(endpoint.operation(), null, error, code, found);
          error.subErrors().forEach(sub -> addIf(endpoint.operation(), error, sub, code, found));
        }
      }
    }
    return found;
  }

  private void addIf(
      Operation operation,
      @Nullable KnownError parent,
      KnownError error,
      long code,
      List<Explanation> found) {
    if (error.row().code() != code) {
      return;
    }
    List<String> facts = new ArrayList<>();
    if (parent == null) {
      facts.add(
          "Java: "
              + naming.names().errors(operation.id()).simpleName()
              + "."
              + naming.names().error(operation.id(), error));
    } else {
      facts.add("sub-error of " + parent.row().code());
    }
    if (error.row().httpStatus() != null) {
      facts.add("HTTP status: " + error.row().httpStatus());
    }
    facts.add("message: " + error.row().message());
    facts.add("advice: " + error.row().advice());
    error
        .announcements()
        .forEach(
            notice ->
                facts.add(
                    "notice: "
                        + notice.notice()
                        + (notice.since() == null ? "" : ", from " + notice.since())
                        + (notice.scenario() == null ? "" : ", " + notice.scenario())
                        + (notice.condition() == null ? "" : ", " + notice.condition())));
    found.add(
        new Explanation(
            "error " + code + " of",
            operation.id().toString(),
            operation.source().path(),
            error.row().line(),
            facts));
  }
}
