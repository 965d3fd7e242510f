/**
 * The platform on loopback, for tests of code that calls it and of code that it calls. {@link
 * dev.larkspur.testkit.FakeFeishu} answers, {@link dev.larkspur.testkit.EventPusher} sends events.
 */
@NullMarked
package dev.larkspur.testkit;

import org.jspecify.annotations.NullMarked;
