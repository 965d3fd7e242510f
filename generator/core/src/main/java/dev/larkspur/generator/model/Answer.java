package dev.larkspur.generator.model;

/** What a caller gets back from an operation. */
public sealed interface Answer {

  /** An object of the operation's own. */
  record Members(Schema schema, ResponseKind kind) implements Answer {}

  /** Something that is no object: a list, a map, a scalar. */
  record Value(TypeRef type) implements Answer {}

  /** A file. */
  record Download() implements Answer {}

  /** An address to send a browser to. */
  record Redirect() implements Answer {}

  /** A stream of objects. */
  record Stream(Schema element) implements Answer {}
}
