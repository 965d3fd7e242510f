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
 * @param id its name
 * @param title the title of its page
 * @param deprecated whether its page is history
 * @param docs where its page is read
 * @param updatedAt when the portal last changed the page
 * @param source which page it was generated from
 * @param httpMethod the HTTP method in upper case
 * @param scheme the URL's scheme
 * @param host the URL's host
 * @param path the URL's path, parameters as {@code :name}
 * @param tokens whose token a call may carry
 * @param appTypes which apps may call it
 * @param rateLimit how often it may be called
 * @param scopes any one of these permissions is enough
 * @param fieldScopes permissions that open single fields
 * @param scopedFields the fields whose rows name the permissions they need
 * @param paging how it pages, if it does
 * @param idempotencyKey what makes a repetition harmless, if anything does
 * @param retry what an overlay knows about repeating it; null if there is nothing
 * @param java what it is called in Java
 * @param errors the documented errors
 * @param notices the ids of the notices that touch it
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
   * A field that needs a permission of its own.
   *
   * @param field its path, in the names of the wire
   * @param scopes the permissions that its row names
   */
  public record ScopedField(String field, List<String> scopes) {
    public ScopedField {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * An operation in Java.
   *
   * @param call how the front door leads to it, such as {@code im().v1().message().reply}
   * @param client the class that has the method
   * @param method the method
   * @param request the record that is handed in
   * @param answer the record that comes back; null if what comes back is no object of its own
   * @param errors the enum of its errors; null if none is documented
   */
  public record JavaCall(
      String call,
      String client,
      String method,
      String request,
      @Nullable String answer,
      @Nullable String errors) {}
}
