/**
 * Everything of JSON that depends on Jackson and is not on the way of every call. Modules outside
 * of the runtime cannot see this package.
 */
@NullMarked
package dev.larkspur.runtime.jackson;

import org.jspecify.annotations.NullMarked;
