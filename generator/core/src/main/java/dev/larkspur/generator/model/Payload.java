package dev.larkspur.generator.model;

/** The payload of a response, linked: what a call returns. */
public sealed interface Payload {

  /** The members of an object that belongs to the operation. */
  record Members(Schema schema, ResponseKind kind) implements Payload {}

  /** A value other than an object: a list, a map or a scalar. */
  record Value(TypeRef type) implements Payload {}

  /** A file. */
  record Download() implements Payload {}

  /** A redirect of the browser. */
  record Redirect() implements Payload {}

  /** A stream of objects. */
  record Stream(Schema element) implements Payload {}
}
