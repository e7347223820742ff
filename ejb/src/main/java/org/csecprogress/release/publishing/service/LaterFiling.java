package org.csecprogress.release.publishing.service;

/**
 * A county's approved filing that is not what the sums of a release count.
 *
 * @param isLate whether the sums have nothing of it
 * @param enters whether a restatement would include it
 * @param obstacle the figure that prevents it, or empty
 */
public record LaterFiling(String county, boolean isLate, boolean enters, String obstacle) {}
