/** What a generated client stands on when it runs. */
@NullMarked
package dev.larkspur.runtime;

import org.jspecify.annotations.NullMarked;
