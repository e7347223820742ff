package org.csecprogress.aggregation.service;

import org.csecprogress.aggregation.Cube;
import org.csecprogress.catalog.Catalog;

/**
 * What is approved of a period so far, unmasked: for staff whose task it is.
 *
 * @param catalog the catalogue under which the period is filed
 * @param cube the sums for the state and each region
 * @param counties how many counties' filings are approved, 0 to 58
 */
public record StateTotals(Catalog catalog, Cube cube, int counties) {}
