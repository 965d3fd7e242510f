/**
 * Retry policy: how often a call is attempted and how long it waits. The calls themselves are
 * retried by {@code BlockingCall} and {@code AsyncCall} as {@code CallProgress} decides.
 */
@NullMarked
package dev.larkspur.runtime.retry;

import org.jspecify.annotations.NullMarked;
