/**
 * Made-up filings for the demonstration. The filings are described by data; the Java code knows the
 * kinds of model but no measure. The resources in {@code demo/}:
 *
 * <ul>
 *   <li>inputs.csv: how each figure is made, in an order in which parts follow wholes ({@link
 *       org.csecprogress.demo.FigureModel} explains the columns; rows that begin with X are
 *       helpers)
 *   <li>weights.csv, derived.csv, days.csv: the categories of cases by profile, county and other
 *       categories; categories that follow from others; the days behind a category
 *   <li>levels.csv, traits.csv: how much a county deviates from its share of the children, and its
 *       lasting traits
 *   <li>absences.csv: what a county does not collect
 *   <li>texts.csv, explanations.csv: what counties write
 *   <li>milestones.csv, steps.csv, milestone_quirks.csv: their progress on milestones
 *   <li>opted_in.csv: counties that opted in to the CSEC Program (made up)
 *   <li>accounts.csv: accounts for signing in
 *   <li>settings.csv: seed and first quarter
 * </ul>
 */
package org.csecprogress.demo;
