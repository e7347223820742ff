/** Distributions and the intervals and tests read from them. */
package org.csecprogress.statistics.distribution;
