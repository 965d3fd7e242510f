package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaEnum.Constant;
import dev.larkspur.generator.model.EnumItem;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits open enums, which have constants for known values and accept unknown ones. */
final class OpenEnumEmitter {
  private static final String UNLISTED = "UNLISTED";
  private static final String LISTED = "LISTED";

  private final JavadocCache comments;

  OpenEnumEmitter(JavadocCache comments) {
    this.comments = comments;
  }

  TypeSpec emit(JavaEnum type) {
    ClassName self = JavaPoetTypes.className(type.type());
    boolean numeric = type.values().numeric();
    ClassName known = self.nestedClass("Known");
    TypeName value = numeric ? ClassName.get(Long.class) : ClassName.get(String.class);
    TypeSpec.Builder emitted =
        TypeSpec.classBuilder(self)
            .addJavadoc(
                "Values of $L. Unknown values are possible.",
                JavadocText.code(type.values().name()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.OPEN_ENUM, value, known));
    for (Constant constant : type.constants()) {
      emitted.addField(constant(constant, numeric, self));
    }
    emitted
        .addField(listed(type, value, self))
        .addMethod(constructor(value, known))
        .addMethod(of(numeric ? TypeName.LONG : value, self));
    if (numeric) {
      emitted.addMethod(valueOf(self));
    }
    return emitted.addType(known(type, self)).build();
  }

  private FieldSpec constant(Constant constant, boolean numeric, ClassName self) {
    String name = constant.name();
    String type = self.simpleName();
    String value =
        "new " + type + "(" + literal(constant.item(), numeric) + ", Known." + name + ")";
    boolean fits = "  public static final   = ;".length() + (type + name + value).length() <= 100;
    return FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(doc(constant.item()))
        .initializer(fits ? "$L" : "\n$>$>$L$<$<", value)
        .build();
  }

  private CodeBlock doc(EnumItem item) {
    List<String> blocks = comments.blocks(item.description());
    return CodeBlock.of(
        "$L",
        JavadocBlocks.join(blocks.isEmpty() ? List.of(JavadocText.code(item.value())) : blocks));
  }

  private static FieldSpec listed(JavaEnum type, TypeName value, ClassName self) {
    CodeBlock constants =
        type.constants().stream()
            .map(constant -> CodeBlock.of("$L", constant.name()))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(Map.class), value, self),
            LISTED,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("byValue($L)", constants)
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

  private static MethodSpec of(TypeName value, ClassName self) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Returns the constant for a value, or a new instance for an unknown value.")
        .addAnnotation(RuntimeTypes.FROM_JSON)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(value, "value")
        .addStatement("$T listed = $L.get(value)", self, LISTED)
        .addStatement("return listed == null$W? new $T(value, Known.$L)$W: listed", self, UNLISTED)
        .build();
  }

  /** Emits the method that Jackson and others look for to convert text, such as a key of a map. */
  private static MethodSpec valueOf(ClassName self) {
    return MethodSpec.methodBuilder("valueOf")
        .addJavadoc("Returns the value of a number in decimal digits.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(String.class, "digits")
        .addStatement("return of($T.parseLong(digits))", Long.class)
        .build();
  }

  private static TypeSpec known(JavaEnum type, ClassName self) {
    TypeSpec.Builder known =
        TypeSpec.enumBuilder("Known")
            .addJavadoc("Known values of {@link $T} for use in a switch.", self)
            .addModifiers(Modifier.PUBLIC);
    type.constants().forEach(constant -> known.addEnumConstant(constant.name()));
    return known
        .addEnumConstant(
            UNLISTED,
            TypeSpec.anonymousClassBuilder("")
                .addJavadoc("A value that is not documented.")
                .build())
        .build();
  }

  private static String literal(EnumItem item, boolean numeric) {
    return numeric ? Long.parseLong(item.value()) + "L" : Literals.quoted(item.value());
  }
}
