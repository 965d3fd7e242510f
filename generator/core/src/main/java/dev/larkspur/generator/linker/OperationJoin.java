package dev.larkspur.generator.linker;

import dev.larkspur.generator.linker.LanguagePair.Facts;
import dev.larkspur.generator.linker.LanguagePair.Part;
import dev.larkspur.generator.model.Access;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationBuilder;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RequestLine;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.TranslatedPage;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Joins two pages of different languages that describe one operation. */
final class OperationJoin {
  private static final String DATA = "data";

  private final Operation first;
  private final Operation second;
  private final LanguagePair pair;

  /** The parts of the pages that are not rows of tables. */
  private final Part basics;

  private final Facts facts;

  private OperationJoin(Operation first, Operation second, LanguagePair pair) {
    this.first = first;
    this.second = second;
    this.pair = pair;
    this.basics = pair.part("basic information");
    this.facts = basics.facts();
  }

  static Operation of(Operation first, Operation second, LanguagePair pair) {
    return new OperationJoin(first, second, pair).joined();
  }

  private Operation joined() {
    OperationBuilder joined = first.toBuilder();
    page(joined);
    requestLine(joined);
    access(joined);
    request(joined);
    joined.response(response(first.response(), second.response()));
    joined.errors(ErrorJoin.of("error table", first.errors(), second.errors(), pair));
    joined.orphanSubErrors(
        ErrorJoin.of("sub-errors", first.orphanSubErrors(), second.orphanSubErrors(), pair));
    joined.examples(
        new Examples(
            ExampleJoin.of(first.examples().request(), second.examples().request(), pair),
            ExampleJoin.of(first.examples().response(), second.examples().response(), pair)));
    facts.report();
    basics.report();
    return joined.build();
  }

  private void page(OperationBuilder joined) {
    PageInfo page = first.page();
    PageInfo other = second.page();
    joined
        .description(page.description().isBlank() ? other.description() : page.description())
        .fullPath(page.fullPath() == null ? other.fullPath() : page.fullPath())
        .translations(pair.byLanguage(page.translations(), page(page), page(other)))
        .deprecated(facts.either("deprecation", first.deprecated(), second.deprecated()));
  }

  private static TranslatedPage page(PageInfo page) {
    return new TranslatedPage(
        page.title(), page.description(), page.fullPath(), page.updatedAt(), page.source());
  }

  /** The hosts of the languages differ, which is not a contradiction: the first one is kept. */
  private void requestLine(OperationBuilder joined) {
    RequestLine line = first.requestLine();
    RequestLine other = second.requestLine();
    joined
        .httpMethod(facts.of("HTTP method", line.httpMethod(), other.httpMethod()))
        .path(facts.of("path", line.path(), other.path()));
  }

  private void access(OperationBuilder joined) {
    Access access = first.access();
    Access other = second.access();
    joined
        .tokens(basics.union("access token", access.tokens(), other.tokens(), OperationJoin::word))
        .appTypes(basics.union("app type", access.appTypes(), other.appTypes()))
        .rateLimit(rateLimit(access.rateLimit(), other.rateLimit()))
        .scopes(ScopeJoin.of("scope", access.scopes(), other.scopes(), basics))
        .fieldScopes(ScopeJoin.of("field scope", access.fieldScopes(), other.fieldScopes(), basics))
        .idempotencyKey(
            facts.ofEither(
                "idempotency key",
                first.traits().idempotencyKey(),
                second.traits().idempotencyKey()));
  }

  private static String word(AccessTokenType token) {
    return token.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable RateLimit rateLimit(@Nullable RateLimit limit, @Nullable RateLimit other) {
    if (limit == null || other == null) {
      return facts.ofEither("rate limit", limit, other);
    }
    RateLimit joined = rateLimitOfAll(limit, other);
    return joined.withByParameter(
        limit.byParameter().isEmpty() ? other.byParameter() : limit.byParameter());
  }

  private RateLimit rateLimitOfAll(RateLimit limit, RateLimit other) {
    if (limit.tiers().equals(other.tiers())) {
      return new RateLimit(
          limit.text(), pair.translations(limit.text(), other.text()), limit.tiers(), List.of());
    } else if (limit.tiers().isEmpty() != other.tiers().isEmpty()) {
      return limit.tiers().isEmpty() ? other : limit;
    }
    facts.contradict("rate limit", limit.text(), other.text());
    return pair.counting(limit, other);
  }

  private void request(OperationBuilder joined) {
    joined
        .headers(
            FieldJoin.of("headers", first.request().headers(), second.request().headers(), pair))
        .pathParameters(
            FieldJoin.of(
                "path parameters",
                first.request().pathParameters(),
                second.request().pathParameters(),
                pair))
        .queryParameters(
            FieldJoin.of(
                "query parameters",
                first.request().queryParameters(),
                second.request().queryParameters(),
                pair))
        .requestBody(body(first.request().body(), second.request().body()));
  }

  private @Nullable Body body(@Nullable Body body, @Nullable Body other) {
    if (body == null || other == null) {
      if (body == null && other != null) {
        basics.missingInFirst("request body");
        return BodyJoin.onSecondPage(other, pair);
      } else if (body != null) {
        basics.missingInSecond("request body");
      }
      return body;
    }
    // Without levels, a file inside an object seems to be a part of a multipart body.
    Body leveled = pair.onlySecondHasLevels() ? other : body;
    Body otherLeveled = pair.onlyFirstHasLevels() ? body : other;
    String contentType =
        facts.of("content type", leveled.contentType(), otherLeveled.contentType());
    BodyKind kind = facts.of("kind of body", leveled.kind(), otherLeveled.kind());
    Body joined = BodyJoin.of("request body", body, other, pair);
    return new Body(contentType, kind, joined.fields(), joined.alternatives());
  }

  private Response response(Response response, Response other) {
    ResponseKind kind = response.kind();
    ResponseKind otherKind = other.kind();
    List<Field> rows = response.fields();
    List<Field> otherRows = other.fields();
    if (kind == ResponseKind.NONE || otherKind == ResponseKind.NONE) {
      // A page without a response does not contradict the other one.
      kind = kind == ResponseKind.NONE ? otherKind : kind;
    } else if (kind == ResponseKind.ENVELOPE && otherKind == ResponseKind.DATA) {
      otherRows = List.of(data(otherRows));
    } else if (kind == ResponseKind.DATA && otherKind == ResponseKind.ENVELOPE) {
      rows = List.of(data(rows));
      kind = ResponseKind.ENVELOPE;
    } else if (pair.onlySecondHasLevels()) {
      // Rows without levels seem to be located beside the code.
      kind = otherKind;
    } else if (!pair.onlyFirstHasLevels()) {
      kind = facts.of("kind of response", kind, otherKind);
    }
    return new Response(kind, FieldJoin.of("response", rows, otherRows, pair));
  }

  /** Returns the row of the payload, which a table of its members leaves out. */
  private static Field data(List<Field> members) {
    return Field.builder(DATA, new Type.ObjectType("object", null))
        .fields(members)
        .line(members.isEmpty() ? 1 : members.get(0).line())
        .build();
  }
}
