/**
 * Changes of a figure over time: between two periods, or as a trend over several. Counts that are
 * not public come in as the range that anybody can work out for them.
 */
package org.csecprogress.statistics.change;
