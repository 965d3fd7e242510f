package dev.larkspur.runtime;

/** A caller that hands on to another. Generated front doors are such; so is a wrapper. */
public interface ForwardingCaller extends Caller {

  /** Who makes the calls. */
  Caller caller();

  @Override
  default <R> Execution<R> begin(Request<R> request, CallOptions options) {
    return caller().begin(request, options);
  }
}
