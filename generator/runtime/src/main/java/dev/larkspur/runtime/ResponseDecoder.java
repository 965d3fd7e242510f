package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Reads the response of an operation. Each kind of response has its own implementation; one
 * instance is shared by all calls of an operation.
 *
 * @param <R> the type of the decoded value
 */
interface ResponseDecoder<R> {

  /** Returns whether the body is read as a stream while it arrives. */
  default boolean streamed() {
    return false;
  }

  /** Returns whether the decoder is initialized, so that decoding does not have to wait. */
  default boolean isReady() {
    return true;
  }

  /** Initializes the decoder ahead of the first response. */
  default void prepare() {}

  /**
   * Returns the value if it needs no request to be sent, otherwise null.
   *
   * @throws IllegalStateException if the region has no host for the operation
   */
  default @Nullable R withoutSending(Call<R> call, CallOptions options, Region region) {
    return null;
  }

  /**
   * Decodes a response.
   *
   * @throws ApiException if the platform reports an error
   * @throws DecodingException if the response is not as documented
   */
  R read(ReceivedResponse response);
}
