/**
 * What the platform tells an app: requests are checked, decrypted, told apart and handed to typed
 * handlers, in whatever server they arrive. {@link dev.larkspur.runtime.event.EventReceiver} is the
 * way in.
 */
@NullMarked
package dev.larkspur.runtime.event;

import org.jspecify.annotations.NullMarked;
