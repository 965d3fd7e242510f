package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Every Java identifier of a client. Emitters look names up here and never make one. */
public final class JavaNames {
  private final String basePackage;
  private final Map<NameKey, String> names;
  private final Map<String, JavaType> types;
  private final Map<ServiceId, Map<NameKey, String>> ofServices;

  /** The names inside the types of a package, which are by far the most. */
  private final Map<String, Map<NameKey, String>> members;

  private JavaNames(
      String basePackage,
      Map<NameKey, String> names,
      Map<String, JavaType> types,
      Map<ServiceId, Map<NameKey, String>> ofServices,
      Map<String, Map<NameKey, String>> members) {
    this.basePackage = basePackage;
    this.names = names;
    this.types = types;
    this.ofServices = ofServices;
    this.members = members;
  }

  /**
   * Names everything. What somebody chose a name for has it, what was named before keeps its name,
   * and what is new gets the next best.
   */
  public static JavaNames of(
      Api api, String basePackage, LockedNames locked, Diagnostics diagnostics) {
    Map<NameKey, String> names = new HashMap<>();
    Map<String, JavaType> types = new HashMap<>();
    Map<ServiceId, Map<NameKey, String>> ofServices = new HashMap<>();
    Map<String, Map<NameKey, String>> members = new HashMap<>();
    ProductNames products = new ProductNames(basePackage, locked, names, diagnostics);
    products.name(api);
    for (Service service : api.services()) {
      String packageName = products.packageOf(service.id());
      Map<NameKey, String> own = new LinkedHashMap<>();
      TypeNames named =
          new TypeNames(service, packageName, api.chosenNames(), locked, own, diagnostics);
      types.putAll(named.name());
      names.putAll(own);
      ofServices.put(service.id(), own);
    }
    JavaNames named = new JavaNames(basePackage, names, types, ofServices, members);
    for (Service service : api.services()) {
      Map<NameKey, String> inside = new LinkedHashMap<>();
      new MemberNames(named, api.chosenNames(), locked, inside, diagnostics).name(service);
      members.put(products.packageOf(service.id()), inside);
    }
    return named;
  }

  /** Every name that was given, by what it was given to. */
  public SortedMap<NameKey, String> all() {
    TreeMap<NameKey, String> all = new TreeMap<>(names);
    members.values().forEach(all::putAll);
    return all;
  }

  /**
   * Every name that the code of a service is made with: while they and the service stay the same,
   * so does the code.
   */
  public List<String> of(ServiceId service) {
    List<String> all = new ArrayList<>();
    all.add(packageOf(service));
    all.add(product(service.project()).simpleName());
    all.add(productAccessor(service.project()));
    all.add(versionAccessor(service));
    BiConsumer<NameKey, String> add = (key, name) -> all.add(key + "\n" + name);
    ofServices.getOrDefault(service, Map.of()).forEach(add);
    membersIn(packageOf(service)).forEach(add);
    return all;
  }

  /** The package that all generated packages are below. */
  public String basePackage() {
    return basePackage;
  }

  /** The class of a product. */
  public JavaType product(String project) {
    return new JavaType(
        basePackage + "." + get(Kind.PRODUCT_PACKAGE, project), get(Kind.PRODUCT, project));
  }

  /** The method that leads to a product. */
  public String productAccessor(String project) {
    return get(Kind.PRODUCT_ACCESSOR, project);
  }

  /** The package of everything that belongs to a service. */
  public String packageOf(ServiceId service) {
    return product(service.project()).packageName()
        + "."
        + get(Kind.VERSION_PACKAGE, service.toString());
  }

  /** The class of a version of a product. */
  public JavaType version(ServiceId service) {
    return new JavaType(packageOf(service), get(Kind.VERSION, service.toString()));
  }

  /** The method that leads to a version of a product. */
  public String versionAccessor(ServiceId service) {
    return get(Kind.VERSION_ACCESSOR, service.toString());
  }

  /** The class of a resource. */
  public JavaType resource(ServiceId service, String resource) {
    return new JavaType(packageOf(service), get(Kind.RESOURCE, resourcePath(service, resource)));
  }

  /** The method that leads to a resource. */
  public String resourceAccessor(ServiceId service, String resource) {
    return get(Kind.RESOURCE_ACCESSOR, resourcePath(service, resource));
  }

  /** The method that calls an operation. */
  public String method(OperationId id) {
    return get(Kind.METHOD, id.toString());
  }

  /** The enum of an operation's errors. */
  public JavaType errors(OperationId id) {
    return new JavaType(
        packageOf(new ServiceId(id.project(), id.version())),
        get(Kind.OPERATION, id.toString()) + TypeNames.ERROR);
  }

  /** The record of an object, by the schema's key. */
  public JavaType schema(String key) {
    return type(key);
  }

  /** The class of a list of known values, by the enum's key. */
  public JavaType enumType(String key) {
    return type(key);
  }

  /** The record of an event. */
  public JavaType event(Event event) {
    return type(event.id() + "/event");
  }

  /** The names inside the record of an object. */
  public NamesInside inside(Schema schema) {
    return inside(schema(schema.key()));
  }

  /** The names inside the class of a list of known values, by the enum's key. */
  public NamesInside insideEnum(String key) {
    return inside(enumType(key));
  }

  /** The names inside the enum of an operation's errors. */
  public NamesInside insideErrors(OperationId id) {
    return inside(errors(id));
  }

  private NamesInside inside(JavaType type) {
    return new NamesInside(membersIn(type.packageName()), pathInside(type));
  }

  private Map<NameKey, String> membersIn(String packageName) {
    return members.getOrDefault(packageName, Map.of());
  }

  /**
   * What the paths of all names inside a type begin with. The base package is not in them: where
   * code is generated to makes no other name of it.
   */
  String pathInside(JavaType type) {
    return type.fullName().substring(basePackage.length() + 1) + "#";
  }

  private JavaType type(String key) {
    JavaType type = types.get(key);
    if (type == null) {
      throw new IllegalArgumentException("Nothing was named for " + key);
    }
    return type;
  }

  private String get(Kind kind, String path) {
    return get(names, kind, path);
  }

  static String get(Map<NameKey, String> names, Kind kind, String path) {
    String name = names.get(new NameKey(kind, path));
    if (name == null) {
      throw new IllegalArgumentException("Nothing was named for " + kind + " " + path);
    }
    return name;
  }

  static String resourcePath(ServiceId service, String resource) {
    return service + "." + resource;
  }
}
