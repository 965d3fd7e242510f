package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traits of an operation that its tables do not state: they are derived from fields, other pages or
 * an overlay.
 *
 * @param paging how the operation pages; null if it does not
 * @param idempotencyKey the parameter that makes a repeated call idempotent; null if absent
 * @param notices the ids of the notices that affect the operation
 * @param retry what an overlay says about retries; null if it says nothing
 */
public record OperationTraits(
    @Nullable PagingFields paging,
    @Nullable IdempotencyParameter idempotencyKey,
    List<String> notices,
    @Nullable Retry retry) {
  public OperationTraits {
    notices = List.copyOf(notices);
  }
}
