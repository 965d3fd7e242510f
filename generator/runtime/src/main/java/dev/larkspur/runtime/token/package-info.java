/** Access tokens: their sources, expiry and storage. */
@NullMarked
package dev.larkspur.runtime.token;

import org.jspecify.annotations.NullMarked;
