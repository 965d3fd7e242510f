package dev.larkspur.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: every value in its place. Filled by {@link Request#call} and then left
 * alone; not to be shared while it is filled.
 *
 * @param <R> what the answer is read as
 */
public final class Call<R> implements Request<R> {
  private static final @Nullable String[] NO_VALUES = {};

  private final Operation<R> operation;
  private final @Nullable String[] pathValues;
  private @Nullable List<Named> query;
  private @Nullable List<Named> headers;
  private @Nullable List<Named> form;
  private @Nullable List<Named> parts;
  private @Nullable Object body;
  private Secrets secrets = Secrets.NONE;

  /** A value under its wire name; the value is null when the caller gave none. */
  record Named(String name, @Nullable Object value) {}

  Call(Operation<R> operation) {
    this.operation = operation;
    int count = operation.template().parameters();
    this.pathValues = count == 0 ? NO_VALUES : new String[count];
  }

  /** Itself: a call can be sent as it is. */
  @Override
  public Call<R> call() {
    return this;
  }

  /**
   * A path parameter; it is encoded, so it cannot leave its segment.
   *
   * @throws IllegalArgumentException if the path has no such parameter
   */
  public Call<R> path(String name, Object value) {
    int index = operation.template().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no path parameter " + name + " in " + operation.path());
    }
    pathValues[index] = String.valueOf(value);
    return this;
  }

  /** A query parameter; null leaves it out, a collection repeats the name. */
  public Call<R> query(String name, @Nullable Object value) {
    query = add(query, name, value);
    return this;
  }

  /** A header; null leaves it out. */
  public Call<R> header(String name, @Nullable Object value) {
    headers = add(headers, name, value);
    return this;
  }

  /** The JSON body, or an {@link Upload} to be sent as it is; null leaves it out. */
  public Call<R> body(@Nullable Object value) {
    body = value;
    return this;
  }

  /** A field of a form body; null leaves it out, a collection repeats the name. */
  public Call<R> form(String name, @Nullable Object value) {
    form = add(form, name, value);
    return this;
  }

  /** A part of a multipart body: an {@link Upload} or a plain value; null leaves it out. */
  public Call<R> part(String name, @Nullable Object value) {
    parts = add(parts, name, value);
    return this;
  }

  /** A value that must not be seen in any text about this call. */
  Call<R> hide(String secret) {
    secrets = secrets.and(secret);
    return this;
  }

  Secrets secrets() {
    return secrets;
  }

  /** The operation that is called. */
  public Operation<R> operation() {
    return operation;
  }

  /** The operation: values may be private. */
  @Override
  public String toString() {
    return operation.toString();
  }

  @Nullable String[] pathValues() {
    return pathValues;
  }

  List<Named> query() {
    return query == null ? List.of() : query;
  }

  List<Named> headers() {
    return headers == null ? List.of() : headers;
  }

  @Nullable List<Named> form() {
    return form;
  }

  @Nullable List<Named> parts() {
    return parts;
  }

  @Nullable Object body() {
    return body;
  }

  /** Whether this name is one of the query parameters, given or not. */
  boolean declaresQuery(String name) {
    for (Named parameter : query()) {
      if (parameter.name.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Named> add(@Nullable List<Named> list, String name, @Nullable Object value) {
    List<Named> target = list == null ? new ArrayList<>(4) : list;
    target.add(new Named(name, value));
    return target;
  }
}
