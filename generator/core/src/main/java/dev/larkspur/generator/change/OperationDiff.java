package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Access;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RequestLine;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares an operation with its successor. Its list of notices is left out: notices are compared
 * themselves.
 */
final class OperationDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;
  private final ResourceRenames resources;
  private final Operation old;
  private final Operation now;

  OperationDiff(
      ChangeCollector collector,
      JavaEffects java,
      ResourceRenames resources,
      Operation old,
      Operation now) {
    this.collector = collector;
    this.java = java;
    this.resources = resources;
    this.old = old;
    this.now = now;
  }

  void compare() {
    name();
    address();
    access(old.access(), now.access());
    deprecation();
    request(old.request(), now.request());
    new ResponseDiff(collector, java, fieldPath(Part.RESPONSE))
        .compare(old.response(), now.response());
    paging(old.traits().paging(), now.traits().paging());
    idempotencyKey(old.traits().idempotencyKey(), now.traits().idempotencyKey());
    retry(old.traits().retry(), now.traits().retry());
    errors();
    words();
  }

  private void request(RequestParts before, RequestParts after) {
    table(Part.HEADER).compare(before.headers(), after.headers());
    table(Part.PATH)
        .comparePathParameters(
            before.pathParameters(),
            old.requestLine().path(),
            after.pathParameters(),
            now.requestLine().path());
    table(Part.QUERY).compare(before.queryParameters(), after.queryParameters());
    new BodyDiff(collector, java, fieldPath(Part.BODY)).compare(before.body(), after.body());
  }

  private void name() {
    String before = old.id().toString();
    String after = now.id().toString();
    if (!before.equals(after)) {
      JavaEffect renamed = java.renamed(before, after, JavaEffects.RENAMED);
      if (!resources.explain(old.id(), now.id())) {
        differ(Aspect.ID, before, after, WireRules.UNTOUCHED, renamed);
      }
    }
  }

  private void address() {
    WireEffect moved = WireEffect.breaks("calls to the old address fail");
    RequestLine before = old.requestLine();
    RequestLine after = now.requestLine();
    JavaEffect inside = JavaEffects.INSIDE_THE_CALL;
    differ(Aspect.HTTP_METHOD, before.httpMethod(), after.httpMethod(), moved, inside);
    differ(Aspect.SCHEME, before.scheme(), after.scheme(), moved, inside);
    differ(Aspect.HOST, before.host(), after.host(), moved, inside);
    boolean sameToServer = UrlPath.unnamed(before.path()).equals(UrlPath.unnamed(after.path()));
    WireEffect effect = sameToServer ? WireRules.UNTOUCHED : moved;
    differ(Aspect.URL_PATH, before.path(), after.path(), effect, inside);
  }

  private void access(Access before, Access after) {
    new ListDiff(collector, Aspect.TOKEN, JavaEffects.INSIDE_THE_CALL)
        .compare(collector.page(), names(before.tokens()), names(after.tokens()));
    new ListDiff(collector, Aspect.APP_TYPE, JavaEffects.TEXT_ONLY)
        .compare(collector.page(), before.appTypes(), after.appTypes());
    ScopesDiff scopes = new ScopesDiff(collector);
    scopes.compare(Aspect.SCOPE, before.scopes(), after.scopes());
    scopes.compare(Aspect.FIELD_SCOPE, before.fieldScopes(), after.fieldScopes());
    RateLimitDiff.compare(collector, before.rateLimit(), after.rateLimit());
  }

  private void deprecation() {
    if (old.deprecated() != now.deprecated()) {
      collector.add(
          Aspect.DEPRECATION,
          collector.page(),
          ChangedValue.of(old.deprecated()),
          ChangedValue.of(now.deprecated()),
          WireRules.UNTOUCHED,
          java.deprecation(old.id().toString(), now.id().toString(), now.deprecated()));
    }
  }

  private void paging(@Nullable PagingFields before, @Nullable PagingFields after) {
    if (!Objects.equals(before, after)) {
      collector.add(
          Aspect.PAGING,
          collector.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          before == null
              ? WireEffect.adds("the operation now pages")
              : WireEffect.breaks("the operation pages differently or no longer"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void idempotencyKey(
      @Nullable IdempotencyParameter before, @Nullable IdempotencyParameter after) {
    if (!Objects.equals(before, after)) {
      collector.add(
          Aspect.IDEMPOTENCY_KEY,
          collector.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          before == null
              ? WireEffect.adds("repeated calls can be made idempotent")
              : WireEffect.breaks("the old key no longer makes repeated calls idempotent"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void retry(@Nullable Retry before, @Nullable Retry after) {
    if (!Objects.equals(before, after)) {
      collector.add(
          Aspect.RETRY,
          collector.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          WireEffect.none("the platform behaves as before; the client retries differently"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void errors() {
    ErrorsDiff diff = new ErrorsDiff(collector, java, fieldPath(Part.ERRORS));
    diff.compare(old.errors(), now.errors());
    diff.compareOrphans(old.orphanSubErrors(), now.orphanSubErrors());
  }

  private void words() {
    PageInfo before = old.page();
    PageInfo after = now.page();
    PageDiff page = new PageDiff(collector);
    page.describe(before.description(), after.description());
    page.compare(
        before.title(),
        after.title(),
        before.source(),
        after.source(),
        before.fullPath(),
        after.fullPath());
    page.examples(Part.BODY, old.examples().request(), now.examples().request());
    page.examples(Part.RESPONSE, old.examples().response(), now.examples().response());
  }

  private void differ(
      Aspect aspect, String before, String after, WireEffect wire, JavaEffect effect) {
    if (!before.equals(after)) {
      collector.add(
          aspect, collector.page(), ChangedValue.of(before), ChangedValue.of(after), wire, effect);
    }
  }

  private FieldsDiff table(Part part) {
    return new FieldsDiff(collector, java, fieldPath(part));
  }

  private ComparedPath fieldPath(Part part) {
    return ComparedPath.of(old.id().toString(), now.id().toString(), part);
  }

  private static List<String> names(List<AccessTokenType> tokens) {
    return tokens.stream().map(token -> token.name().toLowerCase(Locale.ROOT)).toList();
  }
}
