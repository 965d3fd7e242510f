/** Parts of the runtime that the test kit uses, too. They are not part of the public API. */
@NullMarked
package dev.larkspur.runtime.internal;

import org.jspecify.annotations.NullMarked;
