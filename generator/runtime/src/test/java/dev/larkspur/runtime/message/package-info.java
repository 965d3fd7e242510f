/** Tests of parts of the runtime that are not public. */
@NullMarked
package dev.larkspur.runtime.message;

import org.jspecify.annotations.NullMarked;
