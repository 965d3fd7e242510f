package dev.larkspur.generator.change;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;

/** An operation that tests edit; {@link #finish} builds it. */
final class OperationDraft {
  String id;
  String page;
  String title;
  String description = "";
  String httpMethod = "POST";
  String host = "open.feishu.cn";
  String path;
  List<AccessTokenType> tokens = new ArrayList<>();
  List<String> appTypes = new ArrayList<>();
  String rateText = "";
  List<RateLimit.Tier> tiers = new ArrayList<>();
  List<RateLimit.ParameterTier> tiersByParameter = new ArrayList<>();
  List<Scope> scopes = new ArrayList<>();
  List<Scope> fieldScopes = new ArrayList<>();
  boolean deprecated;
  List<FieldDraft> headers = new ArrayList<>();
  List<FieldDraft> pathParameters = new ArrayList<>();
  List<FieldDraft> queryParameters = new ArrayList<>();
  String contentType = "application/json; charset=utf-8";
  BodyKind bodyKind = BodyKind.OBJECT;
  List<FieldDraft> body;
  ResponseKind responseKind = ResponseKind.ENVELOPE;
  List<FieldDraft> response = new ArrayList<>();
  List<ErrorDraft> errors = new ArrayList<>();
  List<ErrorDraft> orphanSubErrors = new ArrayList<>();
  List<Body.Alternative> alternatives = new ArrayList<>();
  IdempotencyParameter idempotencyKey;

  OperationDraft(String id, String path) {
    this.id = id;
    this.page = id.replace('.', '/') + ".md";
    this.title = "Page of " + id;
    this.path = path;
  }

  /** Returns the fields in the data of an envelope, or all fields of another response. */
  List<FieldDraft> data() {
    return response.stream()
        .filter(field -> field.name.equals("data"))
        .findFirst()
        .map(field -> field.fields)
        .orElse(response);
  }

  Operation finish(Lines lines) {
    Source source = new Source(page, lines.next());
    return Operation.builder(OperationId.parse(id))
        .title(title)
        .description(description)
        .fullPath("/docs/" + page)
        .source(source)
        .httpMethod(httpMethod)
        .scheme("https")
        .host(host)
        .path(path)
        .tokens(tokens)
        .appTypes(appTypes)
        .rateLimit(new RateLimit(rateText, tiers).withByParameter(tiersByParameter))
        .scopes(scopes)
        .fieldScopes(fieldScopes)
        .deprecated(deprecated)
        .headers(FieldDraft.finish(headers, lines))
        .pathParameters(FieldDraft.finish(pathParameters, lines))
        .queryParameters(FieldDraft.finish(queryParameters, lines))
        .requestBody(
            body == null
                ? null
                : new Body(contentType, bodyKind, FieldDraft.finish(body, lines), alternatives))
        .response(new Response(responseKind, FieldDraft.finish(response, lines)))
        .errors(ErrorDraft.finish(errors, lines))
        .orphanSubErrors(ErrorDraft.finish(orphanSubErrors, lines))
        .idempotencyKey(idempotencyKey)
        .build();
  }

  static FieldDraft pathParameter(String name) {
    FieldDraft field = new FieldDraft(name, new Type.StringType("string"), true);
    field.constraints = Constraints.NONE;
    return field;
  }
}
