package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the platform can be asked to do, as its page describes it.
 *
 * @param id its name, unique in an {@link Api}
 * @param title the page's title
 * @param description the words the page begins with, Markdown; empty if there are none
 * @param fullPath the page's path on the portal, without host and {@code /document}
 * @param updatedAt when the portal last changed the page
 * @param source which page it was read from
 * @param httpMethod the HTTP method in upper case
 * @param scheme the URL's scheme
 * @param host the URL's host
 * @param path the URL's path, parameters as {@code :name}
 * @param tokens whose token a call may carry, in the page's order
 * @param appTypes which apps may call it: {@code custom}, {@code isv}
 * @param rateLimit how often it may be called
 * @param scopes any one of these permissions is enough
 * @param fieldScopes permissions that open single fields
 * @param deprecated whether the page is history
 * @param headers all header rows, also those a client fills in itself
 * @param pathParameters the parameters in the path
 * @param queryParameters the parameters behind the question mark
 * @param requestBody what is sent; null if nothing is
 * @param response what comes back
 * @param errors the documented errors, duplicates kept, in order
 * @param orphanSubErrors sub-errors whose parent the page does not list
 * @param paging how it pages, if it does
 * @param idempotencyKey what makes a repetition harmless, if anything does
 * @param examples the page's code examples
 * @param notices the ids of the notices that touch it
 * @param retry what an overlay knows about repeating it; null if there is nothing
 */
public record Operation(
    OperationId id,
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source,
    String httpMethod,
    String scheme,
    String host,
    String path,
    List<TokenKind> tokens,
    List<String> appTypes,
    @Nullable RateLimit rateLimit,
    List<Scope> scopes,
    List<Scope> fieldScopes,
    boolean deprecated,
    List<Field> headers,
    List<Field> pathParameters,
    List<Field> queryParameters,
    @Nullable Body requestBody,
    Response response,
    List<ErrorCode> errors,
    List<ErrorCode> orphanSubErrors,
    @Nullable Paging paging,
    @Nullable IdempotencyKey idempotencyKey,
    Examples examples,
    List<String> notices,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Retry retry) {
  public Operation {
    description = description == null ? "" : description;
    tokens = List.copyOf(tokens);
    appTypes = List.copyOf(appTypes);
    scopes = List.copyOf(scopes);
    fieldScopes = List.copyOf(fieldScopes);
    headers = List.copyOf(headers);
    pathParameters = List.copyOf(pathParameters);
    queryParameters = List.copyOf(queryParameters);
    errors = List.copyOf(errors);
    orphanSubErrors = List.copyOf(orphanSubErrors);
    notices = List.copyOf(notices);
  }
}
