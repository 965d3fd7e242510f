package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits {@code toString} of objects with secrets, which must not get into logs. */
final class SecretEmitter {
  /** Not every token is a secret: {@code page_token} and {@code file_token} are only references. */
  private static final List<String> SECRETS =
      List.of(
          "secret",
          "password",
          "passwd",
          "authorization",
          "app_ticket",
          "jsapi_ticket",
          "encrypt_key",
          "access_token",
          "refresh_token",
          "id_token",
          "code_verifier");

  /** The replacement for a secret. */
  static final String HIDDEN = "***";

  /** The Javadoc of {@code toString}. */
  static final String DOC = "Returns the components without the secrets.";

  private SecretEmitter() {}

  static boolean hasSecret(JavaObject object) {
    return object.components().stream().anyMatch(SecretEmitter::isSecret);
  }

  /** Emits the method; its result is that of a record, but for the secrets. */
  static MethodSpec text(JavaObject object) {
    List<CodeBlock> pieces = new ArrayList<>();
    String before = object.type().simpleName() + "[";
    for (JavaComponent component : object.components()) {
      String label = before + component.name() + "=";
      if (isSecret(component)) {
        before = label + HIDDEN + ", ";
      } else {
        pieces.add(CodeBlock.of("$S + $N", label, component.name()));
        before = ", ";
      }
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

  static boolean isSecret(JavaComponent component) {
    String name = component.wireName().toLowerCase(Locale.ROOT);
    for (String secret : SECRETS) {
      int start = name.length() - secret.length();
      if (name.endsWith(secret) && (start == 0 || "_-".indexOf(name.charAt(start - 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
