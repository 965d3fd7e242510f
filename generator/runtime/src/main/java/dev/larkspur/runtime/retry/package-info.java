/** When a call is made again, and how long to wait before. */
@NullMarked
package dev.larkspur.runtime.retry;

import org.jspecify.annotations.NullMarked;
