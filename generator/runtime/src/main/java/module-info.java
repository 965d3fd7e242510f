/** Runtime library of generated clients. */
module dev.larkspur.runtime {
  requires com.fasterxml.jackson.databind;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive java.net.http;
  requires static transitive org.jspecify;

  exports dev.larkspur.runtime;
  exports dev.larkspur.runtime.event;
  exports dev.larkspur.runtime.http;
  exports dev.larkspur.runtime.internal;
  exports dev.larkspur.runtime.message;
  exports dev.larkspur.runtime.retry;
  exports dev.larkspur.runtime.token;

  // Responses with tokens are package-private; only the mapper reads them.
  opens dev.larkspur.runtime to
      com.fasterxml.jackson.databind;
}
