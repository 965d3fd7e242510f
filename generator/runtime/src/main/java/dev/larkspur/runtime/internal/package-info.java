/**
 * Parts of the runtime that several of its packages or the test kit use. They are not public API.
 */
@NullMarked
package dev.larkspur.runtime.internal;

import org.jspecify.annotations.NullMarked;
