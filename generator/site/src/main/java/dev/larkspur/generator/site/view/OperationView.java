package dev.larkspur.generator.site.view;

import dev.larkspur.generator.model.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an operation.
 *
 * @param frame what surrounds it
 * @param operation the operation
 * @param productPath the path of the page of its product
 * @param facts who may call it, how often, and where its page is
 * @param description the description
 * @param announced the changes that notices announce
 * @param snippet the call in Java
 * @param request the tables of parameters and of the body
 * @param response the tables of the response
 * @param responseNote what a call returns if that is not described by a table; empty if it is
 * @param errors the errors
 * @param requestExamples the page's examples of requests
 * @param responseExamples the page's examples of responses
 */
public record OperationView(
    PageFrame frame,
    Operation operation,
    String productPath,
    List<FactLine> facts,
    SafeHtml description,
    List<Announced> announced,
    CallSnippet snippet,
    List<FieldTableView> request,
    List<FieldTableView> response,
    String responseNote,
    List<ErrorRow> errors,
    List<CodeExample> requestExamples,
    List<CodeExample> responseExamples) {
  public OperationView {
    facts = List.copyOf(facts);
    announced = List.copyOf(announced);
    request = List.copyOf(request);
    response = List.copyOf(response);
    errors = List.copyOf(errors);
    requestExamples = List.copyOf(requestExamples);
    responseExamples = List.copyOf(responseExamples);
  }

  public String id() {
    return operation.id().toString();
  }

  public String title() {
    return operation.page().title();
  }

  /** Returns the language of the page's texts, for the attribute {@code lang}; null if unknown. */
  public @Nullable String language() {
    return operation.page().language();
  }

  public String method() {
    return operation.requestLine().httpMethod();
  }

  public String host() {
    return operation.requestLine().scheme() + "://" + operation.requestLine().host();
  }

  public String path() {
    return operation.requestLine().path();
  }

  /** Returns whether there is something to send. */
  public boolean hasRequest() {
    return !request.isEmpty() || !requestExamples.isEmpty();
  }
}
