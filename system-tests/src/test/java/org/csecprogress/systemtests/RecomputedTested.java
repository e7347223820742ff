package org.csecprogress.systemtests;

/**
 * The result of a test of a change.
 *
 * @param probability the two-sided p-value
 * @param direction above 0 for a rise, below 0 for a fall, 0 for neither
 */
record RecomputedTested(double probability, double direction) {}
