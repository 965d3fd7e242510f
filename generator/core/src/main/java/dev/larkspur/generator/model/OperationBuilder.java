package dev.larkspur.generator.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builder for {@link Operation}, and the flat form of an operation in the model file: its fields
 * are the keys there, in this order, except for {@code marked}.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE,
    setterVisibility = Visibility.NONE)
public final class OperationBuilder {
  private @Nullable OperationId id;
  private @Nullable String title;
  private @Nullable String description;
  private @Nullable String fullPath;
  private @Nullable Instant updatedAt;

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private @Nullable String language;

  private @Nullable Source source;

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private @Nullable Map<String, TranslatedPage> translations;

  private @Nullable String httpMethod;
  private @Nullable String scheme;
  private @Nullable String host;
  private @Nullable String path;
  private @Nullable List<AccessTokenType> tokens;
  private @Nullable List<String> appTypes;
  private @Nullable RateLimit rateLimit;
  private @Nullable List<Scope> scopes;
  private @Nullable List<Scope> fieldScopes;
  private boolean deprecated;
  private @Nullable List<Field> headers;
  private @Nullable List<Field> pathParameters;
  private @Nullable List<Field> queryParameters;
  private @Nullable Body requestBody;
  private @Nullable Response response;
  private @Nullable List<ErrorCode> errors;
  private @Nullable List<ErrorCode> orphanSubErrors;
  private @Nullable PagingFields paging;
  private @Nullable IdempotencyParameter idempotencyKey;
  private @Nullable Examples examples;
  private @Nullable List<String> notices;

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private @Nullable Retry retry;

  private boolean marked;

  /** Creates a builder without values, for Jackson: a key that is missing in a file stays null. */
  OperationBuilder() {}

  OperationBuilder(OperationId id) {
    this.id = id;
    tokens = List.of();
    appTypes = List.of();
    scopes = List.of();
    fieldScopes = List.of();
    headers = List.of();
    pathParameters = List.of();
    queryParameters = List.of();
    errors = List.of();
    orphanSubErrors = List.of();
    examples = new Examples(List.of(), List.of());
    notices = List.of();
    translations = Map.of();
  }

  OperationBuilder(Operation operation) {
    id = operation.id();
    title = operation.page().title();
    description = operation.page().description();
    fullPath = operation.page().fullPath();
    updatedAt = operation.page().updatedAt();
    language = operation.page().language();
    source = operation.page().source();
    translations = operation.page().translations();
    marked = operation.page().marked();
    httpMethod = operation.requestLine().httpMethod();
    scheme = operation.requestLine().scheme();
    host = operation.requestLine().host();
    path = operation.requestLine().path();
    tokens = operation.access().tokens();
    appTypes = operation.access().appTypes();
    rateLimit = operation.access().rateLimit();
    scopes = operation.access().scopes();
    fieldScopes = operation.access().fieldScopes();
    deprecated = operation.deprecated();
    headers = operation.request().headers();
    pathParameters = operation.request().pathParameters();
    queryParameters = operation.request().queryParameters();
    requestBody = operation.request().body();
    response = operation.response();
    errors = operation.errors();
    orphanSubErrors = operation.orphanSubErrors();
    paging = operation.traits().paging();
    idempotencyKey = operation.traits().idempotencyKey();
    examples = operation.examples();
    notices = operation.traits().notices();
    retry = operation.traits().retry();
  }

  public OperationBuilder id(OperationId id) {
    this.id = id;
    return this;
  }

  public OperationBuilder title(String title) {
    this.title = title;
    return this;
  }

  public OperationBuilder description(String description) {
    this.description = description;
    return this;
  }

  public OperationBuilder fullPath(@Nullable String fullPath) {
    this.fullPath = fullPath;
    return this;
  }

  public OperationBuilder updatedAt(@Nullable Instant updatedAt) {
    this.updatedAt = updatedAt;
    return this;
  }

  public OperationBuilder language(@Nullable String language) {
    this.language = language;
    return this;
  }

  public OperationBuilder source(Source source) {
    this.source = source;
    return this;
  }

  public OperationBuilder translations(Map<String, TranslatedPage> translations) {
    this.translations = translations;
    return this;
  }

  public OperationBuilder marked(boolean marked) {
    this.marked = marked;
    return this;
  }

  public OperationBuilder httpMethod(String httpMethod) {
    this.httpMethod = httpMethod;
    return this;
  }

  public OperationBuilder scheme(String scheme) {
    this.scheme = scheme;
    return this;
  }

  public OperationBuilder host(String host) {
    this.host = host;
    return this;
  }

  public OperationBuilder path(String path) {
    this.path = path;
    return this;
  }

  public OperationBuilder tokens(List<AccessTokenType> tokens) {
    this.tokens = tokens;
    return this;
  }

  public OperationBuilder appTypes(List<String> appTypes) {
    this.appTypes = appTypes;
    return this;
  }

  public OperationBuilder rateLimit(@Nullable RateLimit rateLimit) {
    this.rateLimit = rateLimit;
    return this;
  }

  public OperationBuilder scopes(List<Scope> scopes) {
    this.scopes = scopes;
    return this;
  }

  public OperationBuilder fieldScopes(List<Scope> fieldScopes) {
    this.fieldScopes = fieldScopes;
    return this;
  }

  public OperationBuilder deprecated(boolean deprecated) {
    this.deprecated = deprecated;
    return this;
  }

  public OperationBuilder headers(List<Field> headers) {
    this.headers = headers;
    return this;
  }

  public OperationBuilder pathParameters(List<Field> pathParameters) {
    this.pathParameters = pathParameters;
    return this;
  }

  public OperationBuilder queryParameters(List<Field> queryParameters) {
    this.queryParameters = queryParameters;
    return this;
  }

  public OperationBuilder requestBody(@Nullable Body requestBody) {
    this.requestBody = requestBody;
    return this;
  }

  public OperationBuilder response(Response response) {
    this.response = response;
    return this;
  }

  public OperationBuilder errors(List<ErrorCode> errors) {
    this.errors = errors;
    return this;
  }

  public OperationBuilder orphanSubErrors(List<ErrorCode> orphanSubErrors) {
    this.orphanSubErrors = orphanSubErrors;
    return this;
  }

  public OperationBuilder paging(@Nullable PagingFields paging) {
    this.paging = paging;
    return this;
  }

  public OperationBuilder idempotencyKey(@Nullable IdempotencyParameter idempotencyKey) {
    this.idempotencyKey = idempotencyKey;
    return this;
  }

  public OperationBuilder examples(Examples examples) {
    this.examples = examples;
    return this;
  }

  public OperationBuilder notices(List<String> notices) {
    this.notices = notices;
    return this;
  }

  public OperationBuilder retry(@Nullable Retry retry) {
    this.retry = retry;
    return this;
  }

  /**
   * Builds the operation.
   *
   * @throws NullPointerException if a value that every operation has is missing
   */
  public Operation build() {
    return new Operation(
        requireNonNull(id, "id"),
        new PageInfo(
            requireNonNull(title, "title"),
            description == null ? "" : description,
            fullPath,
            updatedAt,
            language,
            requireNonNull(source, "source"),
            translations == null ? Map.of() : translations,
            marked),
        deprecated,
        new RequestLine(
            requireNonNull(httpMethod, "httpMethod"),
            requireNonNull(scheme, "scheme"),
            requireNonNull(host, "host"),
            requireNonNull(path, "path")),
        new Access(
            requireNonNull(tokens, "tokens"),
            requireNonNull(appTypes, "appTypes"),
            rateLimit,
            requireNonNull(scopes, "scopes"),
            requireNonNull(fieldScopes, "fieldScopes")),
        new RequestParts(
            requireNonNull(headers, "headers"),
            requireNonNull(pathParameters, "pathParameters"),
            requireNonNull(queryParameters, "queryParameters"),
            requestBody),
        requireNonNull(response, "response"),
        requireNonNull(errors, "errors"),
        requireNonNull(orphanSubErrors, "orphanSubErrors"),
        requireNonNull(examples, "examples"),
        new OperationTraits(paging, idempotencyKey, requireNonNull(notices, "notices"), retry));
  }
}
