/**
 * Fake platform for tests of code that calls the platform or receives its events. {@link
 * dev.larkspur.testkit.FakeFeishu} responds to calls, {@link dev.larkspur.testkit.EventPusher}
 * sends events.
 */
@NullMarked
package dev.larkspur.testkit;

import org.jspecify.annotations.NullMarked;
