package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All Java identifiers of a client. Emitters look names up here and never make one. */
public final class JavaNames {
  private final String basePackage;

  /** The names of products, their versions, and operations that no page describes. */
  private final Map<NameKey, String> products;

  /** The names of the types of a service and of their members, by its package. */
  private final Map<String, Map<NameKey, String>> packages;

  /** The types of schemas, enums and events, by key. */
  private final Map<String, JavaType> types;

  private JavaNames(
      String basePackage,
      Map<NameKey, String> products,
      Map<String, Map<NameKey, String>> packages,
      Map<String, JavaType> types) {
    this.basePackage = basePackage;
    this.products = products;
    this.packages = packages;
    this.types = types;
  }

  /**
   * Allocates all names. A chosen name comes first, then the locked one, then the first candidate
   * that is free and not kept for an element that no page describes any more.
   */
  public static JavaNames of(
      Api api, String basePackage, LockedNames earlier, Diagnostics diagnostics) {
    LockedNames locked = earlier.indexed();
    Map<NameKey, String> products = new HashMap<>();
    Map<String, Map<NameKey, String>> packages = new HashMap<>();
    Map<String, JavaType> types = new HashMap<>();
    JavaNames names = new JavaNames(basePackage, products, packages, types);
    new ProductNames(locked, products, diagnostics).name(api);
    new UndocumentedNames(locked, products, diagnostics).name(api.undocumented());
    for (Service service : api.services()) {
      String packageName = names.packageOf(service.id());
      Map<NameKey, String> inPackage = new LinkedHashMap<>();
      packages.put(packageName, inPackage);
      TypeNames ofTypes =
          new TypeNames(service, packageName, api.chosenNames(), locked, inPackage, diagnostics);
      types.putAll(ofTypes.name());
      new MemberNames(names, api.chosenNames(), locked, inPackage, diagnostics).name(service);
    }
    return names;
  }

  /** Returns all names by key. */
  public SortedMap<NameKey, String> all() {
    TreeMap<NameKey, String> all = new TreeMap<>(products);
    packages.values().forEach(all::putAll);
    return all;
  }

  /**
   * Returns all names in the code of a service: as long as they and the service do not change, the
   * code does not.
   */
  public List<String> of(ServiceId service) {
    List<String> all = new ArrayList<>();
    all.add(packageOf(service));
    all.add(product(service.project()).simpleName());
    all.add(productAccessor(service.project()));
    all.add(versionAccessor(service));
    inPackage(packageOf(service)).forEach((key, name) -> all.add(key + "\n" + name));
    return all;
  }

  /** Returns the package that contains all generated packages. */
  public String basePackage() {
    return basePackage;
  }

  /** Returns the class of a product. */
  public JavaType product(String project) {
    return new JavaType(
        basePackage + "." + get(products, Kind.PRODUCT_PACKAGE, project),
        get(products, Kind.PRODUCT, project));
  }

  /** Returns the method that returns the client of a product. */
  public String productAccessor(String project) {
    return get(products, Kind.PRODUCT_ACCESSOR, project);
  }

  /** Returns the package of a service. */
  public String packageOf(ServiceId service) {
    return basePackage
        + "."
        + get(products, Kind.PRODUCT_PACKAGE, service.project())
        + "."
        + get(products, Kind.VERSION_PACKAGE, service.toString());
  }

  /** Returns the class of a version of a product. */
  public JavaType version(ServiceId service) {
    return type(service, Kind.VERSION, service.toString(), "");
  }

  /** Returns the method that returns the client of a version of a product. */
  public String versionAccessor(ServiceId service) {
    return get(products, Kind.VERSION_ACCESSOR, service.toString());
  }

  /** Returns the class of a resource. */
  public JavaType resource(ServiceId service, String resource) {
    return type(service, Kind.RESOURCE, resourcePath(service, resource), "");
  }

  /** Returns the method that returns the client of a resource. */
  public String resourceAccessor(ServiceId service, String resource) {
    return get(
        inPackage(packageOf(service)), Kind.RESOURCE_ACCESSOR, resourcePath(service, resource));
  }

  /** Returns the methods that call an operation. */
  public CallMethods methods(OperationId id) {
    return new CallMethods(get(inPackage(packageOf(id.service())), Kind.METHOD, id.toString()));
  }

  /** Returns the enum of an operation's errors. */
  public JavaType errors(OperationId id) {
    return type(id.service(), Kind.OPERATION, id.toString(), OperationWords.ERROR);
  }

  /** Returns the class of the operations that no page describes. */
  public JavaType undocumented() {
    return new JavaType(basePackage, UndocumentedNames.TYPE);
  }

  /** Returns the names of an operation that no page describes. */
  public UndocumentedName undocumented(UndocumentedOperation operation) {
    String stem = get(products, Kind.UNDOCUMENTED_OPERATION, operation.key());
    return new UndocumentedName(
        stem, new NamesInside(products, UndocumentedNames.pathInside(stem)));
  }

  /** Returns the record of a schema, by the schema's key. */
  public JavaType schema(String key) {
    return type(key);
  }

  /** Returns the class of an enum type, by its key. */
  public JavaType enumType(String key) {
    return type(key);
  }

  /** Returns the record of an event. */
  public JavaType event(Event event) {
    return type(event.id() + "/event");
  }

  /** Returns the names of the components of a schema's record. */
  public NamesInside inside(Schema schema) {
    return inside(schema(schema.key()));
  }

  /** Returns the names of the constants of an enum type, by its key. */
  public NamesInside insideEnum(String key) {
    return inside(enumType(key));
  }

  /** Returns the names of the constants of an operation's errors. */
  public NamesInside insideErrors(OperationId id) {
    return inside(errors(id));
  }

  private NamesInside inside(JavaType type) {
    return new NamesInside(inPackage(type.packageName()), pathInside(type));
  }

  private Map<NameKey, String> inPackage(String packageName) {
    return packages.getOrDefault(packageName, Map.of());
  }

  /**
   * Returns the prefix of the key paths of a type's members. It leaves out the base package, since
   * the names do not depend on it.
   */
  String pathInside(JavaType type) {
    return type.fullName().substring(basePackage.length() + 1) + "#";
  }

  private JavaType type(ServiceId service, Kind kind, String path, String suffix) {
    String packageName = packageOf(service);
    return new JavaType(packageName, get(inPackage(packageName), kind, path) + suffix);
  }

  private JavaType type(String key) {
    JavaType type = types.get(key);
    if (type == null) {
      throw new IllegalArgumentException("No Java type for " + key);
    }
    return type;
  }

  static String get(Map<NameKey, String> names, Kind kind, String path) {
    String name = names.get(new NameKey(kind, path));
    if (name == null) {
      throw new IllegalArgumentException("No Java name for " + kind + " " + path);
    }
    return name;
  }

  static String resourcePath(ServiceId service, String resource) {
    return service + "." + resource;
  }
}
