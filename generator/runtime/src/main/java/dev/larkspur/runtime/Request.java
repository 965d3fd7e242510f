package dev.larkspur.runtime;

/**
 * A value that knows how to be sent. Generated request records implement it.
 *
 * @param <R> what the answer is read as
 */
public interface Request<R> {

  /** This request as a call: values in their places, nothing sent yet. */
  Call<R> call();
}
