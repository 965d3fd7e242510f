package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How an answer is read: one form per kind of answer, shared by all calls of an operation.
 *
 * @param <R> what comes of it
 */
interface ResponseDecoder<R> {

  /** Whether the body is wanted while it still comes. */
  default boolean streamed() {
    return false;
  }

  /** Whether the first answer would have to wait for something. */
  default boolean isReady() {
    return true;
  }

  /** Does ahead what the first answer would have to wait for. */
  default void prepare() {}

  /** The value, where nothing has to be sent for it; else null. */
  default @Nullable R withoutSending(Call<R> call, CallOptions options, String baseUrl) {
    return null;
  }

  /**
   * The value.
   *
   * @throws ApiException when the answer is an error
   * @throws DecodingException when it is not what was promised
   */
  R read(ReceivedResponse response);
}
