/** Fake platform for tests of code that calls the platform or receives its events. */
module dev.larkspur.testkit {
  requires transitive dev.larkspur.runtime;
  requires jdk.httpserver;
  requires static transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports dev.larkspur.testkit;
}
