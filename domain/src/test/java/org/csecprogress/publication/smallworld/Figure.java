package org.csecprogress.publication.smallworld;

/**
 * A whole number that nobody but its county knows until it is told.
 *
 * @param quarter which quarter of the archive, from 0
 * @param county the county
 * @param filing the release with which that filing entered the sums, from 1
 * @param code what is counted
 * @param group of whom, as {@code SEX:F}; empty for the total
 */
record Figure(int quarter, String county, int filing, String code, String group) {}
