package org.csecprogress.review.queue.page;

import java.io.Serializable;

/**
 * A link among several, to a tab, a saved view, a form, a dimension or a revision.
 *
 * @param said its text
 * @param href its address
 * @param isCurrent whether the page shows it
 * @param count a number to show beside it, or 0
 */
public record Link(String said, String href, boolean isCurrent, int count)
        implements Serializable {}
