/** A platform on loopback, for tests of code that calls or is called by the real one. */
module dev.larkspur.testkit {
  requires transitive dev.larkspur.runtime;
  requires jdk.httpserver;
  requires static transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports dev.larkspur.testkit;
}
