/**
 * Events of the platform: requests are verified, decrypted and passed to typed handlers. Start with
 * {@link dev.larkspur.runtime.event.EventReceiver}.
 */
@NullMarked
package dev.larkspur.runtime.event;

import org.jspecify.annotations.NullMarked;
