package dev.larkspur.runtime.event;

import org.jspecify.annotations.Nullable;

/**
 * A handler of callbacks, such as a click on a card. Its result is the answer to the platform. It
 * is called on the executor of the receiver, concurrently by several threads.
 *
 * @param <C> the record of the callback, or {@link dev.larkspur.runtime.Json Json} for its JSON
 * @param <A> the record of the answer, or any value that Jackson can write as a JSON object
 */
@FunctionalInterface
public interface CallbackHandler<C, A> {
  /**
   * Handles one callback. The platform waits three seconds for the answer and does not repeat the
   * callback.
   *
   * @param callback the content of the callback
   * @param header the header of the callback
   * @return the answer; null for one that changes nothing
   * @throws Exception if the callback cannot be handled; the answer then changes nothing
   */
  @Nullable A handle(C callback, EventHeader header) throws Exception;
}
