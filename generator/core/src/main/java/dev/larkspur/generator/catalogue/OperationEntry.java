package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the client can call.
 *
 * @param id the id
 * @param title the title of its page
 * @param deprecated whether its page is a historic version or advises against it
 * @param docs the URL of its page
 * @param updatedAt when the portal last changed the page
 * @param source the page that describes it
 * @param httpMethod the HTTP method in upper case
 * @param scheme the URL's scheme
 * @param host the URL's host
 * @param path the URL's path, parameters as {@code :name}
 * @param tokens the kinds of access tokens that it accepts
 * @param appTypes the types of apps that may call it
 * @param rateLimit the rate limit; null if undocumented
 * @param scopes the scopes, any one of which is sufficient
 * @param fieldScopes the scopes that give access to single fields
 * @param scopedFields the fields whose rows name the scopes they require
 * @param paging the paging parameters; null if it does not page
 * @param idempotencyKey the parameter that makes repeated calls idempotent; null if absent
 * @param retry the retry rule of an overlay; null if absent
 * @param java the method in Java
 * @param errors the documented errors
 * @param notices the ids of the notices that affect it
 */
public record OperationEntry(
    OperationId id,
    String title,
    boolean deprecated,
    @Nullable String docs,
    @Nullable Instant updatedAt,
    Source source,
    String httpMethod,
    String scheme,
    String host,
    String path,
    List<AccessTokenType> tokens,
    List<String> appTypes,
    @Nullable RateLimit rateLimit,
    List<Scope> scopes,
    List<Scope> fieldScopes,
    List<ScopedField> scopedFields,
    @Nullable PagingFields paging,
    @Nullable IdempotencyParameter idempotencyKey,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Retry retry,
    JavaCall java,
    List<ErrorEntry> errors,
    List<String> notices) {
  public OperationEntry {
    tokens = List.copyOf(tokens);
    appTypes = List.copyOf(appTypes);
    scopes = List.copyOf(scopes);
    fieldScopes = List.copyOf(fieldScopes);
    scopedFields = List.copyOf(scopedFields);
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }

  /**
   * A field that requires a scope.
   *
   * @param field its wire path
   * @param scopes the scopes that its row names
   */
  public record ScopedField(String field, List<String> scopes) {
    public ScopedField {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * The method of an operation in Java.
   *
   * @param call the call on the root client, such as {@code im().v1().message().reply}
   * @param client the full name of the client class
   * @param method the method
   * @param request the full name of the request record
   * @param answer the full name of the response record; null if the response is not an object of
   *     its own
   * @param errors the full name of the enum of its errors; null if none are documented
   */
  public record JavaCall(
      String call,
      String client,
      String method,
      String request,
      @Nullable String answer,
      @Nullable String errors) {}
}
