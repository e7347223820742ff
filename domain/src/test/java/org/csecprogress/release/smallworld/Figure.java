package org.csecprogress.release.smallworld;

/**
 * A whole number that only its county knows until it is published.
 *
 * @param quarter index of the quarter in the archive, from 0
 * @param county the county
 * @param filing the release with which that filing entered the sums, from 1
 * @param code what is counted
 * @param group the group, as {@code SEX:F}; empty for the total
 */
record Figure(int quarter, String county, int filing, String code, String group) {}
