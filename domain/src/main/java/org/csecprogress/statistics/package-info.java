/**
 * Statistics on the numbers of a release: intervals, rates, ratios, funnels and changes. Inputs are
 * figures as the masked release shows them; results from a withheld figure are not shown either.
 */
package org.csecprogress.statistics;
