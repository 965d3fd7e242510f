package dev.larkspur.generator.model;

import java.util.List;

/**
 * The answer of an app to a callback.
 *
 * @param fields the fields; for several tables their union by name, in which the first one wins
 * @param alternatives the tables if there are several; else empty
 * @param examples the page's code examples of answers
 */
public record Answer(
    List<Field> fields, List<Body.Alternative> alternatives, List<Example> examples) {
  public Answer {
    fields = List.copyOf(fields);
    alternatives = List.copyOf(alternatives);
    examples = List.copyOf(examples);
  }

  /** Returns the JSON object that the app sends. */
  public Body body() {
    return new Body("application/json", BodyKind.OBJECT, fields, alternatives);
  }

  /** Returns an answer with the fields of a body. */
  public static Answer of(Body body, List<Example> examples) {
    return new Answer(body.fields(), body.alternatives(), examples);
  }
}
