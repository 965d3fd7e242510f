package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.UrlPath;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Check of notices for operations, events and codes that no page describes. */
final class NoticeCheck {
  private final Diagnostics diagnostics;
  private final Set<String> requestLines = new HashSet<>();
  private final Set<Long> codes = new HashSet<>();
  private final Set<String> events;

  NoticeCheck(Api api, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    for (Operation operation : api.operations()) {
      requestLines.add(
          requestLine(operation.requestLine().httpMethod(), operation.requestLine().path()));
      addCodes(operation.errors());
    }
    this.events = api.events().stream().map(Event::id).collect(Collectors.toSet());
  }

  private void addCodes(List<ErrorCode> errors) {
    for (ErrorCode error : errors) {
      codes.add(error.code());
      addCodes(error.subErrors());
    }
  }

  /** Reports what a notice names and no page describes, each once. */
  void check(Notice notice) {
    Set<String> reported = new HashSet<>();
    for (Scenario scenario : notice.scenarios()) {
      for (Effect effect : scenario.effects()) {
        effect.operations().forEach(operation -> check(operation, notice, reported));
        if (!codes.contains(effect.errorCode()) && !effect.operations().isEmpty()) {
          String code = "announces the code " + effect.errorCode() + ", which no page lists";
          report(notice, effect.operations().get(0).line(), code, reported);
        }
      }
      for (EventEffect event : scenario.events()) {
        if (!events.contains(event.type())) {
          String type = "names the event " + event.type() + ", which no page describes";
          report(notice, notice.source().line(), type, reported);
        }
      }
    }
  }

  private void check(AffectedOperation operation, Notice notice, Set<String> reported) {
    String line = requestLine(operation.httpMethod(), operation.path());
    if (!requestLines.contains(line)) {
      String written =
          operation.httpMethod() == null
              ? operation.path()
              : operation.httpMethod() + " " + operation.path();
      report(notice, operation.line(), "names " + written + ", which no page describes", reported);
    }
  }

  private void report(Notice notice, int line, String what, Set<String> reported) {
    if (reported.add(what)) {
      diagnostics.report(
          Rule.NOTICE_WITHOUT_PAGE, notice.source().at(line), "The notice " + what + ".");
    }
  }

  private static String requestLine(@Nullable String method, String path) {
    return method + " " + UrlPath.shape(path);
  }
}
