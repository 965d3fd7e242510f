package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.overlay.FieldPath.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mutable copy of an operation for the application of edits. */
final class OperationDraft {
  private static final String JSON = "application/json";

  private final Operation operation;
  private final String language;
  private String path;
  private List<Field> headers;
  private List<Field> pathParameters;
  private List<Field> queryParameters;
  private @Nullable Body body;
  private Response response;
  private @Nullable PagingFields paging;
  private @Nullable IdempotencyParameter key;
  private @Nullable Retry retry;
  private List<AccessTokenType> tokens;
  private @Nullable RateLimit rateLimit;
  private List<ErrorCode> errors;
  private final PageDraft page;

  OperationDraft(Operation operation, String language) {
    this.operation = operation;
    this.language = language;
    this.path = operation.requestLine().path();
    this.headers = operation.request().headers();
    this.pathParameters = operation.request().pathParameters();
    this.queryParameters = operation.request().queryParameters();
    this.body = operation.request().body();
    this.response = operation.response();
    this.paging = operation.traits().paging();
    this.key = operation.traits().idempotencyKey();
    this.retry = operation.traits().retry();
    this.tokens = operation.access().tokens();
    this.rateLimit = operation.access().rateLimit();
    this.errors = operation.errors();
    this.page =
        new PageDraft(
            language,
            operation.page().description(),
            operation.page().translations(),
            operation.deprecated(),
            operation.access().scopes(),
            operation.access().fieldScopes());
  }

  /** Applies an edit to a field. */
  void edit(FieldPath field, Edit.OfField edit, Outcome outcome) {
    if (field.part() == Part.PATH && (edit instanceof Edit.Add || edit instanceof Edit.Remove)) {
      outcome.unmatched("path parameters follow from the URL, which cannot be corrected");
      return;
    }
    FieldEdits edits =
        new FieldEdits(edit, field, operation.page().source().line(), language, outcome);
    switch (field.part()) {
      case PATH -> pathParameters = edited(pathParameters, field, edits, outcome);
      case QUERY -> queryParameters = edited(queryParameters, field, edits, outcome);
      case HEADER -> headers = edited(headers, field, edits, outcome);
      case BODY -> editBody(field, edit, edits, outcome);
      case RESPONSE ->
          response =
              new Response(response.kind(), edited(response.fields(), field, edits, outcome));
      case EVENT -> throw new IllegalArgumentException("field of an event: " + field);
    }
    if (outcome.changed() != null) {
      updateReferences(field, edit);
    }
  }

  private static List<Field> edited(
      List<Field> rows, FieldPath field, FieldEdits edits, Outcome outcome) {
    List<Field> edited = Rows.at(rows, field.names(), edits);
    if (edited == null) {
      outcome.unmatched("the field " + field + " does not exist");
      return rows;
    }
    return edited;
  }

  private void editBody(FieldPath field, Edit.OfField edit, FieldEdits edits, Outcome outcome) {
    Body now = body;
    if (now == null && !(edit instanceof Edit.Add)) {
      outcome.unmatched("the operation has no body");
      return;
    }
    Body edited = now == null ? new Body(JSON, BodyKind.OBJECT, List.of(), List.of()) : now;
    List<Body.Alternative> alternatives = new ArrayList<>();
    List<Field> fields = edited(edited.fields(), field, edits, outcome);
    for (Body.Alternative alternative : edited.alternatives()) {
      alternatives.add(alternative.withFields(edited(alternative.fields(), field, edits, outcome)));
    }
    body = new Body(edited.contentType(), edited.kind(), fields, alternatives);
  }

  /** Updates the URL and the idempotency key if they refer to the field. */
  private void updateReferences(FieldPath field, Edit.OfField edit) {
    String renamed = edit instanceof Edit.Rename rename ? rename.name() : null;
    if (field.part() == Part.PATH && renamed != null) {
      path =
          Arrays.stream(path.split("/", -1))
              .map(segment -> segment.equals(":" + field.names()) ? ":" + renamed : segment)
              .collect(Collectors.joining("/"));
    }
    IdempotencyParameter now = key;
    if (now != null && now.parameter().equals(field.names()) && part(now.in()) == field.part()) {
      if (edit instanceof Edit.Remove) {
        key = null;
      } else if (renamed != null) {
        key = new IdempotencyParameter(renamed, now.in());
      }
    }
  }

  /** Applies an edit to the operation as a whole. */
  void edit(Edit.OfOperation edit, Outcome outcome) {
    if (edit instanceof Edit.ChangeResponse change) {
      changeResponse(change.kind(), outcome);
    } else if (edit instanceof Edit.ChangePaging change) {
      changePaging(change.paging(), outcome);
    } else if (edit instanceof Edit.ChangeKey change) {
      changeKey(change.key(), outcome);
    } else if (edit instanceof Edit.RetryCodes codes) {
      retry = new Retry(codes.codes(), retry != null && retry.idempotent());
      outcome.changed("retryable codes " + codes.codes());
    } else if (edit instanceof Edit.ChangeTokens change) {
      changeTokens(change.tokens(), outcome);
    } else if (edit instanceof Edit.ChangeRateLimit change) {
      changeRateLimit(change.tiers(), outcome);
    } else if (edit instanceof Edit.OfErrors ofErrors) {
      int line = operation.page().source().line();
      errors = new ErrorEdits(line, language, outcome).edited(errors, ofErrors);
    } else if (operation.requestLine().httpMethod().equals("GET")) {
      outcome.agreed("GET requests are idempotent");
    } else {
      retry = new Retry(retry == null ? List.of() : retry.codes(), true);
      outcome.changed("harmless twice");
    }
  }

  /** Applies an edit to what the page says about the operation. */
  void edit(Edit.OfPage edit, Outcome outcome) {
    page.edit(edit, outcome);
  }

  private void changeTokens(List<AccessTokenType> wanted, Outcome outcome) {
    if (tokens.equals(wanted)) {
      outcome.agreed("the access tokens are the same");
    } else {
      outcome.changed("access tokens " + words(wanted) + ", not " + words(tokens));
      tokens = wanted;
    }
  }

  private static String words(List<AccessTokenType> tokens) {
    return tokens.isEmpty()
        ? "none"
        : tokens.stream().map(YamlValue::word).collect(Collectors.joining(", "));
  }

  private void changeRateLimit(List<RateLimit.Tier> wanted, Outcome outcome) {
    List<RateLimit.Tier> now = rateLimit == null ? List.of() : rateLimit.tiers();
    if (now.equals(wanted) && (rateLimit == null) == wanted.isEmpty()) {
      outcome.agreed("the rate limit is the same");
      return;
    }
    outcome.changed("rate limit " + text(wanted) + ", not " + text(now));
    rateLimit =
        wanted.isEmpty()
            ? null
            : new RateLimit(
                text(wanted),
                Map.of(),
                wanted,
                rateLimit == null ? List.of() : rateLimit.byParameter());
  }

  private static String text(List<RateLimit.Tier> tiers) {
    return tiers.isEmpty()
        ? "none"
        : tiers.stream()
            .map(tier -> tier.requests() + " requests in " + tier.perSeconds() + " s")
            .collect(Collectors.joining(", "));
  }

  private void changeResponse(ResponseKind kind, Outcome outcome) {
    String word = YamlValue.word(kind);
    if (response.kind() == kind) {
      outcome.agreed("the response kind is " + word);
    } else {
      outcome.changed("response kind " + word + ", not " + YamlValue.word(response.kind()));
      response = new Response(kind, response.fields());
    }
  }

  private void changePaging(@Nullable PagingFields wanted, Outcome outcome) {
    if (Objects.equals(wanted, paging)) {
      outcome.agreed(wanted == null ? "the operation has no paging" : "the paging is the same");
      return;
    }
    String missing = wanted == null ? null : missing(wanted);
    if (missing != null) {
      outcome.unmatched(missing + " does not exist");
      return;
    }
    outcome.changed(words(wanted) + ", not " + words(paging));
    paging = wanted;
  }

  /** Returns a parameter or field of the paging that the operation does not have. */
  private @Nullable String missing(PagingFields wanted) {
    if (!Rows.has(queryParameters, wanted.tokenParameter())
        && (body == null || !Rows.has(body.fields(), wanted.tokenParameter()))) {
      return "the parameter " + wanted.tokenParameter();
    }
    for (String wire : Arrays.asList(wanted.nextToken(), wanted.hasMore(), wanted.items())) {
      if (wire != null && !Rows.contains(response.fields(), asWritten(wire))) {
        return "the response field " + wire;
      }
    }
    return null;
  }

  /**
   * Returns a path relative to {@code data} if the table of the response leaves {@code data} out.
   */
  private String asWritten(String wire) {
    boolean inside = response.kind() == ResponseKind.DATA && wire.startsWith("data.");
    return inside ? wire.substring("data.".length()) : wire;
  }

  private static String words(@Nullable PagingFields paging) {
    return paging == null
        ? "no paging"
        : "paging by " + paging.tokenParameter() + " from " + paging.nextToken();
  }

  private void changeKey(@Nullable IdempotencyParameter wanted, Outcome outcome) {
    if (Objects.equals(wanted, key)) {
      outcome.agreed(
          wanted == null
              ? "the operation has no idempotency key"
              : "the idempotency key is the same");
      return;
    }
    if (wanted != null && !Rows.has(rows(part(wanted.in())), wanted.parameter())) {
      outcome.unmatched(part(wanted.in()).word() + "." + wanted.parameter() + " does not exist");
      return;
    }
    outcome.changed(words(wanted) + ", not " + words(key));
    key = wanted;
  }

  private List<Field> rows(Part part) {
    return part == Part.QUERY ? queryParameters : body == null ? List.of() : body.fields();
  }

  private static Part part(IdempotencyParameter.In in) {
    return in == IdempotencyParameter.In.BODY ? Part.BODY : Part.QUERY;
  }

  private static String words(@Nullable IdempotencyParameter key) {
    return key == null
        ? "no idempotency key"
        : "idempotency key " + part(key.in()).word() + "." + key.parameter();
  }

  Operation done() {
    return operation.toBuilder()
        .path(path)
        .headers(headers)
        .pathParameters(pathParameters)
        .queryParameters(queryParameters)
        .requestBody(body)
        .response(response)
        .paging(paging)
        .idempotencyKey(key)
        .retry(retry)
        .tokens(tokens)
        .rateLimit(rateLimit)
        .errors(errors)
        .description(page.description())
        .translations(page.translations())
        .deprecated(page.isDeprecated())
        .scopes(page.scopes())
        .fieldScopes(page.fieldScopes())
        .build();
  }
}
