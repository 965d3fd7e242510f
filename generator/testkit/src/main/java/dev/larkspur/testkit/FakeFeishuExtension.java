package dev.larkspur.testkit;

import dev.larkspur.runtime.FeishuClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its own {@link FakeFeishu} as a parameter, and a {@link FeishuClient} of it, and
 * closes both after the test.
 *
 * <pre>{@code
 * @ExtendWith(FakeFeishuExtension.class)
 * class BotTest {
 *   @Test
 *   void greets(FakeFeishu fake, FeishuClient client) { … }
 * }
 * }</pre>
 */
// Who has tests in JUnit requires JUnit; who has none must be able to do without.
@SuppressWarnings("exports")
public final class FakeFeishuExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(FakeFeishuExtension.class);

  /** For JUnit. */
  public FakeFeishuExtension() {}

  /** Parameters of tests and of what runs before and after each; not of constructors. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return (type == FakeFeishu.class || type == FeishuClient.class)
        && test.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    FakeFeishu fake = fake(test.getStore(NAMESPACE));
    return parameter.getParameter().getType() == FakeFeishu.class ? fake : fake.client();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    FakeFeishu fake = test.getStore(NAMESPACE).remove(FakeFeishu.class, FakeFeishu.class);
    if (fake != null) {
      fake.close();
    }
  }

  private static FakeFeishu fake(Store store) {
    FakeFeishu fake = store.get(FakeFeishu.class, FakeFeishu.class);
    if (fake == null) {
      fake = FakeFeishu.start();
      store.put(FakeFeishu.class, fake);
    }
    return fake;
  }
}
