/**
 * Content of messages: builders for what is sent, and readers of what is received. Content is JSON
 * inside a string; its form depends on the type of the message.
 */
@NullMarked
package dev.larkspur.runtime.message;

import org.jspecify.annotations.NullMarked;
