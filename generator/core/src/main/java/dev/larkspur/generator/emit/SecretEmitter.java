package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits {@code toString} of objects with secrets, which must not get into logs. */
final class SecretEmitter {
  /** The replacement for a secret. */
  static final String HIDDEN = "***";

  /** The Javadoc of {@code toString}. */
  static final String DOC = "Returns the components without the secrets.";

  private SecretEmitter() {}

  /** Emits the method; its result is that of a record, but for the secrets. */
  static MethodSpec text(JavaObject object) {
    List<CodeBlock> pieces = new ArrayList<>();
    String before = object.type().simpleName() + "[";
    for (JavaComponent component : object.components()) {
      String label = before + component.name() + "=";
      if (component.secret()) {
        before = label + HIDDEN + ", ";
      } else {
        pieces.add(CodeBlock.of("$S + $N", label, component.name()));
        before = ", ";
      }
    }
    if (object.otherMembers() != null) {
      pieces.add(
          CodeBlock.of("$S + $N", before + object.otherMembers() + "=", object.otherMembers()));
      before = "";
    }
    String end = before.endsWith(", ") ? before.substring(0, before.length() - 2) : before;
    pieces.add(CodeBlock.of("$S", end + "]"));
    return MethodSpec.methodBuilder("toString")
        .addJavadoc(DOC)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $L", CodeBlock.join(pieces, "\n+ "))
        .build();
  }
}
