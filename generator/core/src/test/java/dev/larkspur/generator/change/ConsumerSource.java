package dev.larkspur.generator.change;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The source of a class that uses everything public of a client: it calls each method and reads
 * each constant, but does not call the unsupported constructors of records.
 */
final class ConsumerSource {
  private final StringBuilder source = new StringBuilder("public final class Consumer {\n");
  private int count;

  private ConsumerSource() {}

  static Map<String, String> of(CompiledClient client) {
    ConsumerSource consumer = new ConsumerSource();
    ClassLoader loader = new Loader(client.classes());
    for (String name : client.classes().keySet()) {
      consumer.use(load(loader, name));
    }
    return Map.of("Consumer.java", consumer.source.append("}\n").toString());
  }

  private void use(Class<?> type) {
    if (!Modifier.isPublic(type.getModifiers()) || type.isSynthetic()) {
      return;
    }
    List<Field> fields = new ArrayList<>(List.of(type.getDeclaredFields()));
    fields.sort(Comparator.comparing(Field::getName));
    for (Field field : fields) {
      if (Modifier.isPublic(field.getModifiers())) {
        source.append(
            String.format(
                "  static %s use%d() { return %s.%s; }%n",
                field.getGenericType().getTypeName().replace('$', '.'),
                count++,
                type.getCanonicalName(),
                field.getName()));
      }
    }
    List<Method> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
    methods.sort(Comparator.comparing(Method::toGenericString));
    for (Method method : methods) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        call(type, method);
      }
    }
  }

  private void call(Class<?> type, Method method) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    StringBuilder parameters = new StringBuilder(isStatic ? "" : type.getCanonicalName() + " self");
    StringBuilder arguments = new StringBuilder();
    Type[] types = ((Executable) method).getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      parameters.append(parameters.isEmpty() ? "" : ", ");
      parameters.append(types[i].getTypeName().replace('$', '.')).append(" a").append(i);
      arguments.append(i == 0 ? "" : ", ").append('a').append(i);
    }
    boolean isVoid = method.getReturnType() == void.class;
    source.append(
        String.format(
            "  static %s use%d(%s) throws Exception { %s%s.%s(%s); }%n",
            method.getGenericReturnType().getTypeName().replace('$', '.'),
            count++,
            parameters,
            isVoid ? "" : "return ",
            isStatic ? type.getCanonicalName() : "self",
            method.getName(),
            arguments));
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(ConsumerSource.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
