package dev.larkspur.runtime;

/** A caller that delegates to another caller, such as the generated clients. */
public interface ForwardingCaller extends Caller {

  /** Returns the caller that performs the calls. */
  Caller caller();

  @Override
  default <R> Execution<R> begin(Request<R> request, CallOptions options) {
    return caller().begin(request, options);
  }
}
