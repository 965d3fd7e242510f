package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation with what only the other pages and a second look at its own could add. */
final class LinkedOperation {
  private LinkedOperation() {}

  static Operation named(Operation operation, OperationId id) {
    return copy(operation, id, operation.paging(), operation.notices());
  }

  static Operation paged(Operation operation, @Nullable Paging paging) {
    return copy(operation, operation.id(), paging, operation.notices());
  }

  static Operation noticed(Operation operation, List<String> notices) {
    return copy(operation, operation.id(), operation.paging(), notices);
  }

  private static Operation copy(
      Operation operation, OperationId id, @Nullable Paging paging, List<String> notices) {
    return new Operation(
        id,
        operation.title(),
        operation.description(),
        operation.fullPath(),
        operation.updatedAt(),
        operation.source(),
        operation.httpMethod(),
        operation.scheme(),
        operation.host(),
        operation.path(),
        operation.tokens(),
        operation.appTypes(),
        operation.rateLimit(),
        operation.scopes(),
        operation.fieldScopes(),
        operation.deprecated(),
        operation.headers(),
        operation.pathParameters(),
        operation.queryParameters(),
        operation.requestBody(),
        operation.response(),
        operation.errors(),
        operation.orphanSubErrors(),
        paging,
        operation.idempotencyKey(),
        operation.examples(),
        notices,
        operation.retry());
  }
}
