/**
 * Classes that generated code calls, and classes that several packages of the runtime or the test
 * kit share. They are not for direct use: new clients may call them in another way. A compiled
 * client keeps working with later versions of the runtime that have the same major version.
 */
@NullMarked
package dev.larkspur.runtime.internal;

import org.jspecify.annotations.NullMarked;
