package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NamesInside;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A list of known values that may grow. */
final class OpenEnumEmitter {
  private static final String UNLISTED = "UNLISTED";

  private final JavaNames names;
  private final Comments comments;

  OpenEnumEmitter(JavaNames names, Comments comments) {
    this.names = names;
    this.comments = comments;
  }

  TypeSpec emit(EnumType type) {
    ClassName self = JavaTypes.className(names.enumType(type.key()));
    NamesInside inside = names.insideEnum(type.key());
    ClassName known = self.nestedClass("Known");
    TypeName value = type.numeric() ? ClassName.get(Long.class) : ClassName.get(String.class);
    TypeSpec.Builder emitted =
        TypeSpec.classBuilder(self)
            .addJavadoc("Values of $L; others may come.", JavadocText.code(type.name()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, value, known));
    for (EnumItem item : type.items()) {
      emitted.addField(constant(type, item, self, inside.constant(item.value())));
    }
    if (type.numeric()) {
      emitted.addField(listed(type, self, inside));
    }
    return emitted
        .addMethod(constructor(value, known))
        .addMethod(type.numeric() ? ofNumber(self) : ofText(type, self, inside))
        .addType(known(type, self, inside))
        .build();
  }

  private FieldSpec constant(EnumType type, EnumItem item, ClassName self, String name) {
    return FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(doc(item))
        .initializer(
            "$L", "new " + self.simpleName() + "(" + literal(type, item) + ", Known." + name + ")")
        .build();
  }

  private CodeBlock doc(EnumItem item) {
    List<String> blocks = comments.blocks(item.description());
    return CodeBlock.of(
        "$L",
        JavadocBlocks.join(blocks.isEmpty() ? List.of(JavadocText.code(item.value())) : blocks));
  }

  /** Long numbers cannot be switched on. */
  private static FieldSpec listed(EnumType type, ClassName self, NamesInside inside) {
    CodeBlock entries =
        type.items().stream()
            .map(
                item ->
                    CodeBlock.of(
                        "\n$T.entry($L)",
                        Map.class,
                        literal(type, item) + ", " + inside.constant(item.value())))
            .collect(CodeBlock.joining(","));
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(Long.class), self),
            "LISTED",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        // Without the types javac takes minutes to infer them from many entries.
        .initializer(
            "\n$>$>$T.<$T, $T>ofEntries($>$>$L$<$<)$<$<", Map.class, Long.class, self, entries)
        .build();
  }

  private static MethodSpec constructor(TypeName value, ClassName known) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(value, "value")
        .addParameter(known, "known")
        .addStatement("super(value, known)")
        .build();
  }

  private static MethodSpec.Builder of(ClassName self, TypeName value) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("The constant of a value, or a new object for one that is not listed.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(value, "value");
  }

  private static MethodSpec ofNumber(ClassName self) {
    return of(self, TypeName.LONG)
        .addStatement("$T listed = LISTED.get(value)", self)
        .addStatement("return listed == null ? new $T(value, Known.$L) : listed", self, UNLISTED)
        .build();
  }

  private static MethodSpec ofText(EnumType type, ClassName self, NamesInside inside) {
    StringBuilder cases = new StringBuilder();
    for (EnumItem item : type.items()) {
      cases.append("case ").append(Literals.quoted(item.value()));
      cases.append(" -> ").append(inside.constant(item.value())).append(";\n");
    }
    return of(self, ClassName.get(String.class))
        .addCode("return switch (value) {\n$>$L", cases)
        .addCode("default -> new $T(value, Known.$L);\n$<};\n", self, UNLISTED)
        .build();
  }

  private static TypeSpec known(EnumType type, ClassName self, NamesInside inside) {
    TypeSpec.Builder known =
        TypeSpec.enumBuilder("Known")
            .addJavadoc("The values of {@link $T} to switch on.", self)
            .addModifiers(Modifier.PUBLIC);
    for (EnumItem item : type.items()) {
      known.addEnumConstant(inside.constant(item.value()));
    }
    return known
        .addEnumConstant(
            UNLISTED,
            TypeSpec.anonymousClassBuilder("")
                .addJavadoc("A value that the documentation does not list.")
                .build())
        .build();
  }

  private static String literal(EnumType type, EnumItem item) {
    return type.numeric() ? Long.parseLong(item.value()) + "L" : Literals.quoted(item.value());
  }
}
