package dev.larkspur.runtime;

/**
 * A request that can be sent. Generated request records implement it.
 *
 * @param <R> the type of the decoded response
 */
public interface Request<R> {

  /** Converts this request to a call; nothing is sent. */
  Call<R> call();
}
