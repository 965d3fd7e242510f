package dev.larkspur.testkit;

import dev.larkspur.runtime.FeishuClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * JUnit extension that provides each test with its own {@link FakeFeishu} and a {@link
 * FeishuClient} as parameters and closes both after the test.
 *
 * <pre>{@code
 * @ExtendWith(FakeFeishuExtension.class)
 * class BotTest {
 *   @Test
 *   void greets(FakeFeishu fake, FeishuClient client) { … }
 * }
 * }</pre>
 */
// A module with JUnit tests requires JUnit itself; other modules must not need it.
@SuppressWarnings("exports")
public final class FakeFeishuExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(FakeFeishuExtension.class);

  /** Creates the extension; called by JUnit. */
  public FakeFeishuExtension() {}

  /**
   * Supports parameters of test methods and of lifecycle methods that run for each test, but not of
   * constructors.
   */
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
