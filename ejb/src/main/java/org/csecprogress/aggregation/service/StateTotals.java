package org.csecprogress.aggregation.service;

import org.csecprogress.aggregation.Cube;
import org.csecprogress.catalog.Catalog;

/**
 * Unmasked totals of the filings approved for a period so far, for state staff only.
 *
 * @param catalog the catalogue under which the period is filed
 * @param cube the sums for the state and each region
 * @param counties number of counties with an approved filing, 0 to 58
 */
public record StateTotals(Catalog catalog, Cube cube, int counties) {}
