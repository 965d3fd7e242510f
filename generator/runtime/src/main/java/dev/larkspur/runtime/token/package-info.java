/** Access tokens: where they come from, how long they last, who shares them. */
@NullMarked
package dev.larkspur.runtime.token;

import org.jspecify.annotations.NullMarked;
