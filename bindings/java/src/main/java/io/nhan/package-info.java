// The package as a whole.
/**
 * Nhãn in Java: a rules-based entity recognizer for Vietnamese. {@link io.nhan.Database} is the door; its annotators take whole texts, its
 * streams take texts in pieces, and both give a {@link io.nhan.Result} of spans and records.
 *
 * <p>No argument may be null where nothing else is said: {@link NullPointerException} otherwise. Failures of the library throw
 * {@link io.nhan.NhanException}, use of a closed handle {@link IllegalStateException}.
 */
package io.nhan;
