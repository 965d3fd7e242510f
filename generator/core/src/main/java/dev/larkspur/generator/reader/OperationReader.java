package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.reader.description.Introduction;
import dev.larkspur.generator.reader.table.AccessRows;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.ErrorList;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.reader.table.RequestUrl;
import dev.larkspur.generator.reader.table.SectionsByRole;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an API page into an {@link Operation}. */
final class OperationReader {
  private static final int LONGEST_QUOTATION = 500;

  private final Page page;
  private final BaseTable base;
  private final PageContext context;
  private final Vocabulary words;
  private final Diagnostics diagnostics;

  private OperationReader(BaseTable base, PageContext context) {
    this.page = context.page();
    this.base = base;
    this.context = context;
    this.words = context.words();
    this.diagnostics = context.diagnostics();
  }

  /** Returns the operation; null if its URL or HTTP method cannot be read, which is reported. */
  static @Nullable Operation read(BaseTable base, PageContext context) {
    return new OperationReader(base, context).read();
  }

  private @Nullable Operation read() {
    RequestUrl url = url();
    String method = method();
    if (url == null || method == null) {
      return null;
    }
    PageHead head = PageHead.of(page);
    SectionsByRole sections = SectionsByRole.read(base.table(), method, url, context);
    HeaderFields headers = new HeaderFields(sections, page, words);
    ErrorList errors = ErrorList.of(sections, diagnostics);
    RequestFields request = new RequestFields(sections, headers, url, base.url(), words);
    Body body = request.body();
    AccessRows access = new AccessRows(base, context);
    Introduction introduction = Introduction.of(page, base.table(), words);
    List<Field> pathParameters = request.pathParameters(diagnostics);
    Response response = ResponseReader.read(sections, head.title(), introduction.texts(), words);
    OperationId marked = OperationIds.marked(page);
    return Operation.builder(
            marked != null ? marked : OperationIds.unmarked(head.fullPath(), url, method))
        .marked(marked != null)
        .title(head.title())
        .description(introduction.markdown())
        .fullPath(head.fullPath())
        .updatedAt(head.updatedAt())
        .language(words.language())
        .source(head.source())
        .httpMethod(method)
        .scheme(url.scheme())
        .host(url.host())
        .path(url.path())
        .tokens(tokens(headers))
        .appTypes(access.appTypes())
        .rateLimit(
            ParameterRateLimits.add(
                rateLimit(introduction), introduction.texts(), request.and(pathParameters)))
        .scopes(access.scopes())
        .fieldScopes(access.fieldScopes())
        .deprecated(head.isHistoric(words) || introduction.endsSubject(words))
        .headers(headers.fields())
        .pathParameters(pathParameters)
        .queryParameters(request.queryParameters())
        .requestBody(body)
        .response(response)
        .errors(errors.errors())
        .orphanSubErrors(errors.orphans())
        .idempotencyKey(IdempotencyKeys.find(request, words.idempotency()))
        .examples(sections.examples())
        .build();
  }

  private @Nullable RequestUrl url() {
    Cell cell = base.url();
    RequestUrl url = cell == null ? null : RequestUrl.read(cell.text());
    if (cell == null || url == null) {
      incomplete(cell, "URL", "a URL such as https://host/path/:parameter");
    } else if (!url.isOfPlatform()) {
      diagnostics.report(
          Rule.HOST_NOT_OF_PLATFORM,
          cell.location(),
          "\""
              + url.scheme()
              + "://"
              + url.host()
              + "\" is not a host of Feishu or Lark by HTTPS.");
    }
    return url;
  }

  private @Nullable String method() {
    Cell cell = base.method();
    String method = cell == null ? null : BaseTable.methodIn(cell.text());
    if (method != null) {
      return method;
    }
    incomplete(cell, "HTTP method", "one of GET, POST, PUT, PATCH, DELETE");
    return null;
  }

  private void incomplete(@Nullable Cell cell, String what, String expected) {
    diagnostics.report(
        Rule.OPERATION_INCOMPLETE,
        cell == null ? base.table().location() : cell.location(),
        "The "
            + what
            + " is "
            + (cell == null ? "missing" : "\"" + excerpt(cell.text()) + "\"")
            + "; expected "
            + expected
            + ". The page was left out.");
  }

  private static String excerpt(String text) {
    return text.length() <= LONGEST_QUOTATION
        ? text
        : text.substring(0, LONGEST_QUOTATION) + "\u2026";
  }

  private List<AccessTokenType> tokens(HeaderFields headers) {
    List<AccessTokenType> tokens = headers.tokens();
    Field authorization = tokens.isEmpty() ? headers.authorization() : null;
    if (authorization != null && !PageText.isBlank(authorization.description())) {
      diagnostics.report(
          Rule.ACCESS_UNREADABLE,
          new SourceLocation(page.file().path(), authorization.line(), 1),
          "The row of the access token names no known type; expected one such as"
              + " tenant_access_token.");
    }
    return tokens;
  }

  private dev.larkspur.generator.model.@Nullable RateLimit rateLimit(Introduction introduction) {
    Cell cell = base.value(words.baseTable().rateLimit());
    return RateLimits.read(
        cell == null ? null : cell.markdown(), introduction.texts(), words.rateLimits());
  }
}
