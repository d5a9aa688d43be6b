// A result with all decisions on the way to it.
package io.nhan;

import java.util.List;

/**
 * A result with all decisions on the way to it.
 *
 * @param result what annotating the text gives
 * @param traces the decisions, in their order
 */
public record Explanation(Result result, List<Trace> traces) {}
