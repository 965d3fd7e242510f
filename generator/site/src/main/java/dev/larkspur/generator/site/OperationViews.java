package dev.larkspur.generator.site;

import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.site.view.CodeExample;
import dev.larkspur.generator.site.view.ErrorRow;
import dev.larkspur.generator.site.view.FieldTableView;
import dev.larkspur.generator.site.view.OperationView;
import dev.larkspur.generator.site.view.PageFrame;
import java.util.ArrayList;
import java.util.List;

/** Makes the pages of operations. */
final class OperationViews {
  private final SitePaths paths;
  private final MarkdownHtml markdown;
  private final Announcements announcements;
  private final SampleValues samples;

  OperationViews(
      SitePaths paths, MarkdownHtml markdown, Announcements announcements, SampleValues samples) {
    this.paths = paths;
    this.markdown = markdown;
    this.announcements = announcements;
    this.samples = samples;
  }

  OperationView of(JavaOperation called, String path) {
    Operation operation = called.operation();
    String id = operation.id().toString();
    Anchors anchors = new Anchors();
    FieldTables tables = new FieldTables(markdown, anchors);
    return new OperationView(
        new PageFrame(operation.page().title() + " \u00b7 " + id, path, PageFrame.Part.OPERATIONS),
        operation,
        paths.ofProduct(operation.id().project()),
        Facts.of(operation, path),
        markdown.of(operation.page().description()),
        announcements.of(id),
        CallSnippets.of(called, samples),
        request(operation.request(), tables),
        response(operation.response(), tables),
        responseNote(operation.response()),
        errors(called, anchors),
        CodeExample.of(operation.examples().request()),
        CodeExample.of(operation.examples().response()));
  }

  private static List<FieldTableView> request(RequestParts request, FieldTables tables) {
    List<FieldTableView> all = new ArrayList<>();
    List<Field> headers =
        request.headers().stream()
            .filter(header -> !RequestParts.isSetByClient(header.name()))
            .toList();
    add(all, tables.of("header", "Headers", "", headers));
    add(all, tables.of("path", "Path parameters", "", request.pathParameters()));
    add(all, tables.of("query", "Query parameters", "", request.queryParameters()));
    Body body = request.body();
    if (body != null && body.alternatives().isEmpty()) {
      add(all, tables.of("body", "Body", body.contentType(), body.fields()));
    } else if (body != null) {
      for (Body.Alternative table : body.alternatives()) {
        add(all, tables.of("body", "Body: " + table.title(), body.contentType(), table.fields()));
      }
    }
    return all;
  }

  private static void add(List<FieldTableView> all, FieldTableView table) {
    if (!table.rows().isEmpty()) {
      all.add(table);
    }
  }

  private static List<FieldTableView> response(Response response, FieldTables tables) {
    return response.fields().isEmpty()
        ? List.of()
        : List.of(tables.of("response", "Response body", "", response.fields()));
  }

  private static String responseNote(Response response) {
    return switch (response.kind()) {
      case ENVELOPE -> response.fields().isEmpty() ? "Code and message only." : "";
      case FLAT -> "The payload is located beside the code.";
      case DATA -> "The rows are members of data, beside code and msg.";
      case BARE -> "The rows are the whole response body, without a code.";
      case BINARY -> "The response is a file.";
      case REDIRECT -> "The response redirects the browser.";
      case STREAM -> "The response is a stream of server-sent events.";
      case NONE -> "The page documents no response.";
    };
  }

  private List<ErrorRow> errors(JavaOperation called, Anchors anchors) {
    List<ErrorRow> rows = new ArrayList<>();
    JavaErrors errors = called.errors();
    if (errors != null) {
      String id = called.operation().id().toString();
      errors.constants().forEach(constant -> add(rows, constant, false, id, anchors));
    }
    return rows;
  }

  private void add(
      List<ErrorRow> rows, JavaErrors.Constant constant, boolean sub, String id, Anchors anchors) {
    ErrorCode row = constant.error().row();
    rows.add(
        new ErrorRow(
            anchors.of(anchor(row.code())),
            sub,
            row.code(),
            row.httpStatus(),
            constant.name(),
            row.message(),
            markdown.of(row.advice()),
            announcements.of(id, row.code())));
    constant.subErrors().forEach(inner -> add(rows, inner, true, id, anchors));
  }

  /** Returns the fragment identifier of the first row with a code. */
  static String anchor(long code) {
    return "error-" + code;
  }
}
