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
import dev.larkspur.generator.model.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares an operation with what became of it. The notices that touch it are left out: they follow
 * from the notices, which are compared themselves.
 */
final class OperationDiff {
  private final Findings findings;
  private final JavaEffects java;
  private final Operation old;
  private final Operation now;

  OperationDiff(Findings findings, JavaEffects java, Operation old, Operation now) {
    this.findings = findings;
    this.java = java;
    this.old = old;
    this.now = now;
  }

  void compare() {
    name();
    address();
    access(old.access(), now.access());
    deprecation();
    request(old.request(), now.request());
    new ResponseDiff(findings, java, site(Part.RESPONSE)).compare(old.response(), now.response());
    paging(old.traits().paging(), now.traits().paging());
    idempotencyKey(old.traits().idempotencyKey(), now.traits().idempotencyKey());
    retry(old.traits().retry(), now.traits().retry());
    errors();
    words();
  }

  private void request(RequestParts before, RequestParts after) {
    table(Part.HEADER).compare(before.headers(), after.headers());
    table(Part.PATH).compare(before.pathParameters(), after.pathParameters());
    table(Part.QUERY).compare(before.queryParameters(), after.queryParameters());
    new BodyDiff(findings, java, site(Part.BODY)).compare(before.body(), after.body());
  }

  private void name() {
    String before = old.id().toString();
    String after = now.id().toString();
    if (!before.equals(after)) {
      JavaEffect renamed = java.ended(before, JavaEffects.RENAMED);
      differ(Aspect.ID, before, after, WireRules.UNTOUCHED, renamed);
    }
  }

  private void address() {
    WireEffect moved = WireEffect.breaks("calls to the old address are not answered");
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
    new ListDiff(findings, Aspect.TOKEN, JavaEffects.INSIDE_THE_CALL)
        .compare(findings.page(), names(before.tokens()), names(after.tokens()));
    new ListDiff(findings, Aspect.APP_TYPE, JavaEffects.TEXT_ONLY)
        .compare(findings.page(), before.appTypes(), after.appTypes());
    scopes(Aspect.SCOPE, before.scopes(), after.scopes());
    scopes(Aspect.FIELD_SCOPE, before.fieldScopes(), after.fieldScopes());
    RateLimitDiff.compare(findings, before.rateLimit(), after.rateLimit());
  }

  private void scopes(Aspect aspect, List<Scope> before, List<Scope> after) {
    List<String> oldNames = before.stream().map(Scope::name).toList();
    List<String> newNames = after.stream().map(Scope::name).toList();
    new ListDiff(findings, aspect, JavaEffects.TEXT_ONLY)
        .compare(findings.page(), oldNames, newNames);
    for (var row : Pairs.of(before, after, Scope::name, Object::equals).rows()) {
      Scope was = row.before();
      Scope is = row.after();
      if (was != null && is != null && was.history() != is.history()) {
        findings.add(
            Aspect.SCOPE_HISTORY,
            findings.page().detail(row.key()),
            ChangedValue.of(was.history()),
            ChangedValue.of(is.history()),
            WireEffect.none("who has it keeps it"),
            JavaEffects.TEXT_ONLY);
      }
    }
  }

  private void deprecation() {
    if (old.deprecated() != now.deprecated()) {
      findings.add(
          Aspect.DEPRECATION,
          findings.page(),
          ChangedValue.of(old.deprecated()),
          ChangedValue.of(now.deprecated()),
          WireRules.UNTOUCHED,
          JavaEffects.deprecation(now.deprecated()));
    }
  }

  private void paging(@Nullable PagingFields before, @Nullable PagingFields after) {
    if (!Objects.equals(before, after)) {
      findings.add(
          Aspect.PAGING,
          findings.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          before == null
              ? WireEffect.adds("it pages now")
              : WireEffect.breaks("it pages otherwise, or no longer"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void idempotencyKey(
      @Nullable IdempotencyParameter before, @Nullable IdempotencyParameter after) {
    if (!Objects.equals(before, after)) {
      findings.add(
          Aspect.IDEMPOTENCY_KEY,
          findings.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          before == null
              ? WireEffect.adds("a repetition can be made harmless")
              : WireEffect.breaks("the old key no longer makes a repetition harmless"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void retry(@Nullable Retry before, @Nullable Retry after) {
    if (!Objects.equals(before, after)) {
      findings.add(
          Aspect.RETRY,
          findings.page(),
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          WireEffect.none("the platform answers as before; the client repeats otherwise"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void errors() {
    ErrorsDiff diff = new ErrorsDiff(findings, java, site(Part.ERRORS));
    diff.compare(old.errors(), now.errors());
    diff.compareOrphans(old.orphanSubErrors(), now.orphanSubErrors());
  }

  private void words() {
    PageInfo before = old.page();
    PageInfo after = now.page();
    PageDiff page = new PageDiff(findings);
    page.describe(before.description(), after.description());
    page.compare(
        before.title(),
        after.title(),
        before.source(),
        after.source(),
        before.fullPath(),
        after.fullPath());
    ExamplesDiff examples = new ExamplesDiff(findings);
    examples.compare(Part.BODY, old.examples().request(), now.examples().request());
    examples.compare(Part.RESPONSE, old.examples().response(), now.examples().response());
  }

  private void differ(
      Aspect aspect, String before, String after, WireEffect wire, JavaEffect effect) {
    if (!before.equals(after)) {
      findings.add(
          aspect, findings.page(), ChangedValue.of(before), ChangedValue.of(after), wire, effect);
    }
  }

  private FieldsDiff table(Part part) {
    return new FieldsDiff(findings, java, site(part));
  }

  private FieldSite site(Part part) {
    return new FieldSite(old.id().toString(), now.id().toString(), part, List.of());
  }

  private static List<String> names(List<AccessTokenType> tokens) {
    return tokens.stream().map(token -> token.name().toLowerCase(Locale.ROOT)).toList();
  }
}
