package dev.larkspur.generator.change;

import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Paging;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.TokenKind;
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
    permission();
    RateLimitDiff.compare(findings, old.rateLimit(), now.rateLimit());
    deprecation();
    table(Part.HEADER).compare(old.headers(), now.headers());
    table(Part.PATH).compare(old.pathParameters(), now.pathParameters());
    table(Part.QUERY).compare(old.queryParameters(), now.queryParameters());
    new BodyDiff(findings, java, site(Part.BODY)).compare(old.requestBody(), now.requestBody());
    new ResponseDiff(findings, java, site(Part.RESPONSE)).compare(old.response(), now.response());
    paging(old.paging(), now.paging());
    idempotencyKey(old.idempotencyKey(), now.idempotencyKey());
    retry(old.retry(), now.retry());
    errors();
    words();
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
    differ(
        Aspect.HTTP_METHOD, old.httpMethod(), now.httpMethod(), moved, JavaEffects.INSIDE_THE_CALL);
    differ(Aspect.SCHEME, old.scheme(), now.scheme(), moved, JavaEffects.INSIDE_THE_CALL);
    differ(Aspect.HOST, old.host(), now.host(), moved, JavaEffects.INSIDE_THE_CALL);
    boolean sameToServer = UrlPath.unnamed(old.path()).equals(UrlPath.unnamed(now.path()));
    differ(
        Aspect.URL_PATH,
        old.path(),
        now.path(),
        sameToServer ? WireRules.UNTOUCHED : moved,
        JavaEffects.INSIDE_THE_CALL);
  }

  private void permission() {
    new ListDiff(findings, Aspect.TOKEN, JavaEffects.INSIDE_THE_CALL)
        .compare(findings.page(), names(old.tokens()), names(now.tokens()));
    new ListDiff(findings, Aspect.APP_TYPE, JavaEffects.TEXT_ONLY)
        .compare(findings.page(), old.appTypes(), now.appTypes());
    scopes(Aspect.SCOPE, old.scopes(), now.scopes());
    scopes(Aspect.FIELD_SCOPE, old.fieldScopes(), now.fieldScopes());
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
            Json.of(was.history()),
            Json.of(is.history()),
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
          Json.of(old.deprecated()),
          Json.of(now.deprecated()),
          WireRules.UNTOUCHED,
          JavaEffects.deprecation(now.deprecated()));
    }
  }

  private void paging(@Nullable Paging before, @Nullable Paging after) {
    if (!Objects.equals(before, after)) {
      findings.add(
          Aspect.PAGING,
          findings.page(),
          before == null ? null : Json.of(before),
          after == null ? null : Json.of(after),
          before == null
              ? WireEffect.adds("it pages now")
              : WireEffect.breaks("it pages otherwise, or no longer"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void idempotencyKey(@Nullable IdempotencyKey before, @Nullable IdempotencyKey after) {
    if (!Objects.equals(before, after)) {
      findings.add(
          Aspect.IDEMPOTENCY_KEY,
          findings.page(),
          before == null ? null : Json.of(before),
          after == null ? null : Json.of(after),
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
          before == null ? null : Json.of(before),
          after == null ? null : Json.of(after),
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
    PageDiff page = new PageDiff(findings);
    page.describe(old.description(), now.description());
    page.compare(
        old.title(), now.title(), old.source(), now.source(), old.fullPath(), now.fullPath());
    ExamplesDiff examples = new ExamplesDiff(findings);
    examples.compare(Part.BODY, old.examples().request(), now.examples().request());
    examples.compare(Part.RESPONSE, old.examples().response(), now.examples().response());
  }

  private void differ(
      Aspect aspect, String before, String after, WireEffect wire, JavaEffect effect) {
    if (!before.equals(after)) {
      findings.add(aspect, findings.page(), Json.of(before), Json.of(after), wire, effect);
    }
  }

  private FieldsDiff table(Part part) {
    return new FieldsDiff(findings, java, site(part));
  }

  private FieldSite site(Part part) {
    return new FieldSite(old.id().toString(), now.id().toString(), part, List.of());
  }

  private static List<String> names(List<TokenKind> tokens) {
    return tokens.stream().map(token -> token.name().toLowerCase(Locale.ROOT)).toList();
  }
}
