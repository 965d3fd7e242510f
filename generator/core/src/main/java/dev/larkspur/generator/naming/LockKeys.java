package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.NameKey.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The relations between the keys of a lock: which lines belong to one operation or event, and which
 * names must differ.
 */
final class LockKeys {
  private static final String AT = " at ";
  private static final String IN = " in ";

  private final Map<String, String> names;

  /** The operation, event or type that a class belongs to, by the path of the class. */
  private final Map<String, String> classes = new HashMap<>();

  /**
   * Creates the relations.
   *
   * @param names all names by the text of their keys
   */
  LockKeys(SortedMap<String, String> names) {
    this.names = names;
    names.forEach(
        (text, name) -> {
          NameKey key = NameKey.parse(text);
          String service = key == null ? null : service(key);
          if (key != null && key.kind() == Kind.UNDOCUMENTED_OPERATION) {
            classes.putIfAbsent(UndocumentedNames.className(name), key.path());
          }
          if (key != null && service != null) {
            String block = isMention(key) ? null : key.path();
            for (String suffix : suffixes(key.kind())) {
              String path = packageOf(service) + "." + name + suffix;
              classes.putIfAbsent(path, block == null ? path : block);
            }
          }
        });
  }

  /** Returns the operation, event, type or product that an element belongs to. */
  String blockOf(NameKey key) {
    if (isMention(key)) {
      return mentioning(key);
    }
    String owner = ownerOf(key);
    return owner == null ? key.path() : classes.getOrDefault(owner, owner);
  }

  /** Returns the path of the class of a type. */
  String classOf(NameKey type, String name) {
    return packageOf(String.valueOf(service(type))) + "." + name;
  }

  /** Returns whether an element is a member of a class that no element of the lock has. */
  boolean isOrphan(NameKey key) {
    String owner = ownerOf(key);
    return owner != null && !classes.containsKey(owner);
  }

  /** Returns the text of the scope in which the name of an element must be unique. */
  String scopeOf(NameKey key) {
    String path = key.path();
    return switch (key.kind()) {
      case PRODUCT_PACKAGE, PRODUCT, PRODUCT_ACCESSOR, UNDOCUMENTED_OPERATION ->
          key.kind().toString();
      case VERSION_PACKAGE, VERSION_ACCESSOR ->
          key.kind() + " " + path.substring(0, Math.max(0, path.indexOf('.')));
      case METHOD -> methods(path, path.lastIndexOf('.'));
      case RESOURCE_ACCESSOR -> methods(path, -1);
      case COMPONENT, ADDER, OTHER_MEMBERS -> "members " + ownerOf(key);
      case CONSTANT -> "constants " + ownerOf(key);
      case ERROR -> (isSubError(path) ? "sub-errors " : "errors ") + ownerOf(key);
      default -> "classes " + service(key);
    };
  }

  /**
   * Returns the scope of the methods of a client.
   *
   * @param id the id of an operation or a resource
   * @param end where the resource ends in the id
   */
  private static String methods(String id, int end) {
    String service = serviceOfId(id);
    boolean hasResource = end > service.length();
    return "methods " + service + (hasResource ? id.substring(service.length(), end) : "");
  }

  private static boolean isSubError(String path) {
    return path.indexOf('/', Math.max(0, path.indexOf('#'))) >= 0;
  }

  /** Returns everything that a name of an element occupies in its scope. */
  static List<String> occupied(NameKey key, String name) {
    return suffixes(key.kind()).stream().map(suffix -> folded(key, name + suffix)).toList();
  }

  /** Returns the form of a name in which two names of one scope must differ. */
  static String folded(NameKey key, String name) {
    return switch (key.kind()) {
      case PRODUCT_ACCESSOR,
          VERSION_ACCESSOR,
          RESOURCE_ACCESSOR,
          METHOD,
          COMPONENT,
          ADDER,
          OTHER_MEMBERS,
          CONSTANT,
          ERROR ->
          name;
      default -> name.toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Returns whether two keys may denote one element that has moved: a type of one operation or
   * event with the same place or the same name, or a component with the same name on the wire.
   */
  static boolean areAlike(NameKey one, NameKey other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case SCHEMA, ENUM ->
          mentioning(one).equals(mentioning(other))
              && (placeOf(one).equals(placeOf(other)) || nameOf(one).equals(nameOf(other)));
      case COMPONENT, ADDER -> withoutPlace(one).equals(withoutPlace(other));
      default -> one.equals(other);
    };
  }

  /** Returns whether a type can have several keys, one for each mention. */
  static boolean isMention(NameKey key) {
    return key.kind() == Kind.SCHEMA || key.kind() == Kind.ENUM;
  }

  private static List<String> suffixes(Kind kind) {
    return switch (kind) {
      case OPERATION -> OperationWords.SUFFIXES;
      case UNDOCUMENTED_OPERATION -> List.of(OperationWords.ERROR);
      case CALLBACK -> TypeCandidates.CALLBACK_SUFFIXES;
      default -> List.of("");
    };
  }

  /** Returns the service whose package contains the class of an element; null for members. */
  private @Nullable String service(NameKey key) {
    return switch (key.kind()) {
      case VERSION -> key.path();
      case RESOURCE, OPERATION -> serviceOfId(key.path());
      case EVENT -> ServiceId.ofEvent(key.path(), false).toString();
      case CALLBACK -> ServiceId.ofEvent(key.path(), true).toString();
      case SCHEMA, ENUM -> serviceOfMention(mentioning(key));
      default -> null;
    };
  }

  private String serviceOfMention(String id) {
    if (names.containsKey(new NameKey(Kind.EVENT, id).toString())) {
      return ServiceId.ofEvent(id, false).toString();
    } else if (names.containsKey(new NameKey(Kind.CALLBACK, id).toString())) {
      return ServiceId.ofEvent(id, true).toString();
    }
    return serviceOfId(id);
  }

  /** Returns the first two parts of the id of an operation or a resource. */
  private static String serviceOfId(String id) {
    int second = id.indexOf('.', id.indexOf('.') + 1);
    return second < 0 ? id : id.substring(0, second);
  }

  private String packageOf(String service) {
    int dot = service.indexOf('.');
    String project = dot < 0 ? service : service.substring(0, dot);
    String product = new NameKey(Kind.PRODUCT_PACKAGE, project).toString();
    String version = new NameKey(Kind.VERSION_PACKAGE, service).toString();
    return names.getOrDefault(product, project)
        + "."
        + names.getOrDefault(version, service.substring(dot + 1));
  }

  /** Returns the path of the class that has a member; null if the element is not a member. */
  static @Nullable String ownerOf(NameKey key) {
    return switch (key.kind()) {
      case COMPONENT, ADDER, OTHER_MEMBERS, CONSTANT, ERROR ->
          key.path().substring(0, Math.max(0, key.path().indexOf('#')));
      default -> null;
    };
  }

  /** Returns the operation or event that mentions a type. */
  private static String mentioning(NameKey key) {
    String place = placeOf(key);
    int slash = place.indexOf('/');
    return slash < 0 ? place : place.substring(0, slash);
  }

  private static String placeOf(NameKey key) {
    int at = key.path().lastIndexOf(AT);
    return at < 0 ? key.path() : key.path().substring(at + AT.length());
  }

  /** Returns the name of a type in the pages, or of the field that holds it. */
  static String nameOf(NameKey key) {
    return key.path().substring(0, Math.max(0, key.path().lastIndexOf(AT)));
  }

  private static String withoutPlace(NameKey key) {
    int in = key.path().lastIndexOf(IN);
    return in < 0 ? key.path() : key.path().substring(0, in);
  }
}
