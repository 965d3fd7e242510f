/** Runtime library of generated clients. */
@SuppressWarnings("module") // The test kit, which is built later, is the only module with access.
module dev.larkspur.runtime {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive java.net.http;
  requires static transitive org.jspecify;

  exports dev.larkspur.runtime;
  exports dev.larkspur.runtime.event;
  exports dev.larkspur.runtime.http;
  exports dev.larkspur.runtime.json;
  exports dev.larkspur.runtime.retry;
  exports dev.larkspur.runtime.token;
  exports dev.larkspur.runtime.internal to
      dev.larkspur.testkit;

  // Responses with tokens are package-private; only the mapper reads them.
  opens dev.larkspur.runtime to
      com.fasterxml.jackson.databind;
}
