package dev.larkspur.benchmarks;

/** One way to reply to a message. */
interface Replier extends AutoCloseable {
  /** What is replied to. */
  String MESSAGE_ID = "om_dc13264520392913993dd051dba21dcf";

  /** What is said, as JSON in a string. */
  String CONTENT = "{\"text\":\"hello from a bench\"}";

  /** The token every way sends: fetching it is not what is measured. */
  String TOKEN = "t-g1044ghJRUIJJ5ELPQ0000000000000000000000";

  /** Replies, and gives the id of the reply. */
  String reply() throws Exception;

  @Override
  default void close() {}
}
