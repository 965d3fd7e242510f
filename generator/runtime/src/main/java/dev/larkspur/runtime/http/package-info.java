/** How bytes travel: a small interface, and its form on the JDK's HTTP client. */
@NullMarked
package dev.larkspur.runtime.http;

import org.jspecify.annotations.NullMarked;
