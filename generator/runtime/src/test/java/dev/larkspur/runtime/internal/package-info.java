/** Tests of parts of the runtime that are not public. */
@NullMarked
package dev.larkspur.runtime.internal;

import org.jspecify.annotations.NullMarked;
