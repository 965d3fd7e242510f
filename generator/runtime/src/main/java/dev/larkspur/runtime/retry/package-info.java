/** Retry policy: how often a call is attempted and how long it waits. */
@NullMarked
package dev.larkspur.runtime.retry;

import org.jspecify.annotations.NullMarked;
