package dev.larkspur.runtime.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import dev.larkspur.runtime.OpenEnum;
import org.jspecify.annotations.Nullable;

/** Reads open enums as leniently as other scalars: a number for a listed text, and the reverse. */
final class OpenEnumModule extends Module {

  @Override
  public String getModuleName() {
    return "larkspur";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addDeserializers(new OpenEnums());
  }

  private static final class OpenEnums extends SimpleDeserializers {
    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings("deprecation") // Jackson 2.22 names its successor, 2.x still calls this one
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return OpenEnum.class.isAssignableFrom(type.getRawClass())
          ? OpenEnumDeserializer.of(type)
          : null;
    }
  }
}
