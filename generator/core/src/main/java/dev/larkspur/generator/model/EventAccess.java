package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The apps that may receive an event, and the ways in which it is sent.
 *
 * @param appTypes the types of apps that may receive it: {@code custom}, {@code isv}
 * @param push the ways in which it is sent, such as {@code webhook}
 * @param scopes the scopes, any one of which is enough to receive it
 * @param fieldScopes the scopes that give access to single fields
 */
public record EventAccess(
    List<String> appTypes, List<String> push, List<Scope> scopes, List<Scope> fieldScopes) {
  /** Access of an event whose page documents none. */
  public static final EventAccess UNDOCUMENTED =
      new EventAccess(List.of(), List.of(), List.of(), List.of());

  public EventAccess {
    appTypes = copy(appTypes);
    push = copy(push);
    scopes = copy(scopes);
    fieldScopes = copy(fieldScopes);
  }

  /** Returns a copy of a list, which model files of earlier versions do not have. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
