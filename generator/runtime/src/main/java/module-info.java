/** What a generated client stands on when it runs. */
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

  // The answers that hold tokens are nobody's business but the mapper's.
  opens dev.larkspur.runtime to
      com.fasterxml.jackson.databind;
}
