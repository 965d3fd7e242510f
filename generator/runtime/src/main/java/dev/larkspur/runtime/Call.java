package dev.larkspur.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation with its parameter values. {@link Request#call} fills it; it is not
 * thread-safe and must not be changed afterwards.
 *
 * @param <R> the type of the decoded response
 */
public final class Call<R> implements Request<R> {
  private static final String RANGE = "Range";
  private static final @Nullable String[] NO_VALUES = {};

  private final Operation<R> operation;
  private final @Nullable String[] pathValues;
  private @Nullable List<Named> query;
  private @Nullable List<Named> headers;
  private @Nullable List<Named> form;
  private @Nullable List<Named> parts;
  private @Nullable Object body;
  private Secrets secrets = Secrets.NONE;

  /** A parameter with its wire name; the value is null if the caller did not set it. */
  record Named(String name, @Nullable Object value) {}

  Call(Operation<R> operation) {
    this.operation = operation;
    int count = operation.template().parameters();
    this.pathValues = count == 0 ? NO_VALUES : new String[count];
  }

  /** Returns this call. */
  @Override
  public Call<R> call() {
    return this;
  }

  /**
   * Sets a path parameter. The value is percent-encoded, so that it cannot leave its path segment.
   *
   * @throws IllegalArgumentException if the path has no such parameter
   */
  public Call<R> path(String name, Object value) {
    int index = operation.template().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No path parameter " + name + " in " + operation.path());
    }
    pathValues[index] = Values.text(value);
    return this;
  }

  /** Adds a query parameter; null omits it, a collection repeats the name. */
  public Call<R> query(String name, @Nullable Object value) {
    query = add(query, name, value);
    return this;
  }

  /** Adds a header; null omits it. */
  public Call<R> header(String name, @Nullable Object value) {
    headers = add(headers, name, value);
    return this;
  }

  /**
   * Requests only the bytes of a file from the given offset on. Where the platform does not support
   * this, the response has the whole file; see {@link Download#offset}.
   *
   * @param first the offset of the first byte, from 0
   * @throws IllegalArgumentException if the offset is negative
   */
  public Call<R> bytesFrom(long first) {
    return range(first, "");
  }

  /**
   * Requests only a range of the bytes of a file.
   *
   * @param first the offset of the first byte, from 0
   * @param last the offset of the last byte, inclusive
   * @throws IllegalArgumentException if the range is negative or empty
   */
  public Call<R> bytes(long first, long last) {
    if (last < first) {
      throw new IllegalArgumentException("Empty byte range: " + first + " to " + last);
    }
    return range(first, String.valueOf(last));
  }

  /** Sets the JSON body, or an {@link Upload} to be sent as the body; null omits it. */
  public Call<R> body(@Nullable Object value) {
    body = value;
    return this;
  }

  /** Adds a field of a form body; null omits it, a collection repeats the name. */
  public Call<R> form(String name, @Nullable Object value) {
    form = add(form, name, value);
    return this;
  }

  /** Adds a part of a multipart body: an {@link Upload} or a plain value; null omits it. */
  public Call<R> part(String name, @Nullable Object value) {
    parts = add(parts, name, value);
    return this;
  }

  /**
   * Returns a copy of this call whose response is a file, regardless of the documented response.
   */
  Call<Download> asDownload() {
    Call<Download> file = new Call<>(operation.asDownload());
    System.arraycopy(pathValues, 0, file.pathValues, 0, pathValues.length);
    file.query = query;
    file.headers = headers;
    file.form = form;
    file.parts = parts;
    file.body = body;
    file.secrets = secrets;
    return file;
  }

  /** Masks a value in every message about this call. */
  Call<R> hide(String secret) {
    secrets = secrets.and(secret);
    return this;
  }

  Secrets secrets() {
    return secrets;
  }

  /** Returns the operation. */
  public Operation<R> operation() {
    return operation;
  }

  /** Returns the operation; values are left out because they may be private. */
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

  /** Returns whether the operation has a query parameter with this name, set or not. */
  boolean declaresQuery(String name) {
    for (Named parameter : query()) {
      if (parameter.name.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Call<R> range(long first, String last) {
    if (first < 0) {
      throw new IllegalArgumentException("Negative byte offset: " + first);
    }
    if (headers != null) {
      headers.removeIf(header -> header.name().equals(RANGE));
    }
    return header(RANGE, "bytes=" + first + '-' + last);
  }

  private static List<Named> add(@Nullable List<Named> list, String name, @Nullable Object value) {
    List<Named> target = list == null ? new ArrayList<>(4) : list;
    target.add(new Named(name, value));
    return target;
  }
}
