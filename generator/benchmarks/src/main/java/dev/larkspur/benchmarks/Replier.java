package dev.larkspur.benchmarks;

/** A client that replies to a message. */
interface Replier extends AutoCloseable {
  /** The message to reply to. */
  String MESSAGE_ID = "om_dc13264520392913993dd051dba21dcf";

  /** The content of the reply, JSON in a string. */
  String CONTENT = "{\"text\":\"hello from a bench\"}";

  /** The access token that every variant sends. */
  String TOKEN = "t-g1044ghJRUIJJ5ELPQ0000000000000000000000";

  /** Replies and returns the id of the reply. */
  String reply() throws Exception;

  @Override
  default void close() {}
}
