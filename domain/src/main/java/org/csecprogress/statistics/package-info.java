/**
 * What can be said of the numbers of a release: intervals, rates, ratios, funnels and changes.
 * Whatever comes in is a figure as the masked release shows it, and whatever is computed from a
 * withheld one is not shown either.
 */
package org.csecprogress.statistics;
