package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Retry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of an operation. */
final class OperationMarkdown {
  private final Operation operation;
  private final OperationEntry entry;
  private final PageTexts texts;
  private final FieldItems items;
  private final MarkdownDocument document = new MarkdownDocument();

  private OperationMarkdown(Operation operation, OperationEntry entry, PageTexts texts) {
    this.operation = operation;
    this.entry = entry;
    this.texts = texts;
    this.items = new FieldItems(texts);
  }

  /**
   * Returns the page of an operation.
   *
   * @param entry the operation in the catalogue
   * @param effects the announced changes of the operation
   * @param corrections the corrections of the operation by an overlay
   * @param texts the texts of all pages
   */
  static String of(
      Operation operation,
      OperationEntry entry,
      List<AnnouncedEffect> effects,
      List<Correction> corrections,
      PageTexts texts) {
    OperationMarkdown page = new OperationMarkdown(operation, entry, texts);
    page.head();
    page.request(operation.request());
    page.response();
    page.document.list(2, "Errors", new ErrorItems(texts).of(entry.errors()));
    page.document.list(
        2,
        "Sub-errors of codes that the page does not list",
        new ErrorItems(texts).ofRows(operation.orphanSubErrors()));
    page.document.list(2, "Announced changes", new EffectItems(texts).of(effects));
    page.document.list(2, "Corrections of the page", CorrectionItems.of(corrections));
    return page.document.toString();
  }

  private void head() {
    document.heading(1, operation.page().title());
    document.block(
        MarkdownSyntax.code(
            entry.httpMethod() + " " + entry.scheme() + "://" + entry.host() + entry.path()));
    texts.blocks(operation.page().description()).forEach(document::block);
    PageFacts facts = new PageFacts();
    facts.add("Operation", MarkdownSyntax.code(entry.id().toString()));
    facts.add("Deprecated", entry.deprecated() ? "yes" : null);
    facts.page(entry.docs(), entry.source(), entry.updatedAt());
    facts.add("Java", MarkdownSyntax.code(call()));
    facts.add("Response in Java", code(simple(entry.java().answer())));
    facts.add("Errors in Java", code(simple(entry.java().errors())));
    facts.words(
        "Access tokens",
        entry.tokens().stream().map(token -> token.name().toLowerCase(Locale.ROOT)).toList());
    facts.words("App types", entry.appTypes());
    facts.scopes(entry.scopes(), entry.fieldScopes());
    limits(entry.rateLimit(), facts);
    paging(entry.paging(), facts);
    document.list(facts.items());
  }

  private String call() {
    return "feishu." + entry.java().call() + "(" + simple(entry.java().request()) + ")";
  }

  private static @Nullable String simple(@Nullable String fullName) {
    return fullName == null ? null : fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  private static @Nullable String code(@Nullable String text) {
    return text == null ? null : MarkdownSyntax.code(text);
  }

  private void limits(@Nullable RateLimit limit, PageFacts facts) {
    if (limit != null) {
      facts.words("Rate limit", List.of(limit.text().strip()));
      facts.add(
          "Rate limit by parameter",
          limit.byParameter().stream()
              .map(
                  tier ->
                      tier.requests()
                          + " in "
                          + tier.perSeconds()
                          + " s for each "
                          + MarkdownSyntax.code(tier.parameter()))
              .collect(Collectors.joining(", ")));
    }
    IdempotencyParameter key = entry.idempotencyKey();
    facts.add("Idempotency key", key == null ? null : MarkdownSyntax.code(key.parameter()));
    Retry retry = entry.retry();
    if (retry != null) {
      facts.add("Idempotent", retry.idempotent() ? "yes" : null);
      facts.words("Retried on errors", retry.codes().stream().map(String::valueOf).toList());
    }
  }

  private static void paging(@Nullable PagingFields paging, PageFacts facts) {
    if (paging != null) {
      facts.add(
          "Paging",
          MarkdownSyntax.code(paging.tokenParameter())
              + " from "
              + MarkdownSyntax.code(paging.nextToken())
              + (paging.items() == null
                  ? ""
                  : ", items in " + MarkdownSyntax.code(paging.items())));
    }
  }

  private void request(RequestParts request) {
    document.heading(2, "Request");
    fields("Headers", "the headers", request.headers());
    fields("Path parameters", "the path parameters", request.pathParameters());
    fields("Query parameters", "the query parameters", request.queryParameters());
    Body body = request.body();
    if (body != null) {
      document.heading(3, "Body (" + body.contentType() + ")");
      BodyFields.add("the body", body, items, document);
    }
    ExampleBlocks.add("Request example", operation.examples().request(), document);
  }

  private void fields(String heading, String part, List<Field> fields) {
    document.list(3, heading, items.of(part, fields));
  }

  private void response() {
    document.heading(2, "Response");
    document.block(meaning(operation.response().kind()));
    document.list(items.of("the response", operation.response().fields()));
    ExampleBlocks.add("Response example", operation.examples().response(), document);
  }

  private static String meaning(ResponseKind kind) {
    return switch (kind) {
      case ENVELOPE -> "JSON with `code`, `msg` and `data`; `code` is 0 if the call succeeded.";
      case FLAT ->
          "JSON with `code` and `msg` beside the other fields; `code` is 0 if the call succeeded.";
      case DATA -> "JSON with `code`, `msg` and `data`; the fields are members of `data`.";
      case BARE -> "JSON without `code`.";
      case BINARY -> "The content of a file; after an error, JSON with `code` and `msg`.";
      case REDIRECT -> "A redirect of the browser.";
      case STREAM -> "A stream of server-sent events with the fields below.";
      case NONE -> "The page does not describe the response.";
    };
  }
}
