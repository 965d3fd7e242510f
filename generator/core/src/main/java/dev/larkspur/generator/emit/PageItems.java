package dev.larkspur.generator.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Paging;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.JavaNames;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What a request for a list that comes in pages knows of them: where each has its elements. */
final class PageItems {
  private final JavaNames names;
  private final JavaTypes types;

  PageItems(JavaNames names, JavaTypes types) {
    this.names = names;
    this.types = types;
  }

  /** Says of a request what it is: one for pages where their elements are known. */
  void emit(TypeSpec.Builder request, Endpoint endpoint, TypeName answer) {
    Paging paging = endpoint.operation().traits().paging();
    if (paging != null && endpoint.answer() instanceof Answer.Members members) {
      Property items = find(members.schema(), paging.items());
      if (items != null && items.type() instanceof TypeRef.ListOf list) {
        request.addSuperinterface(
            ParameterizedTypeName.get(
                RuntimeTypes.PAGED_REQUEST, answer, types.boxed(list.element())));
        request.addMethod(itemsOf(members.schema(), items, answer));
        return;
      }
    }
    request.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.REQUEST, answer));
  }

  /** A page is the object that holds the list: its path has no more than an envelope before. */
  private static @Nullable Property find(Schema page, @Nullable String path) {
    if (path == null) {
      return null;
    }
    String name = path.substring(path.lastIndexOf('.') + 1);
    return page.properties().stream()
        // Nobody is led to what the docs advise against.
        .filter(property -> property.name().equals(name) && !property.row().deprecated())
        .findFirst()
        .orElse(null);
  }

  private MethodSpec itemsOf(Schema page, Property items, TypeName answer) {
    return MethodSpec.methodBuilder("itemsOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(types.ofComponent(items))
        .addParameter(answer, "page")
        .addStatement("return page.$N()", names.inside(page).component(items))
        .build();
  }
}
