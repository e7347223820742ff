/**
 * Made-up filings for the demonstration. What a filing looks like is data, and the Java knows the
 * kinds of model and no measure. The resources in {@code demo/}:
 *
 * <ul>
 *   <li>inputs.csv: how each figure comes about, in an order in which parts follow wholes ({@link
 *       org.csecprogress.demo.FigureModel} explains the columns; rows that begin with X are
 *       helpers)
 *   <li>weights.csv, derived.csv, days.csv: in which categories cases fall, by profile, county and
 *       other categories; which follow from others; the days behind a category
 *   <li>levels.csv, traits.csv: how far a county is from its share of the children, and what it is
 *       like for good
 *   <li>absences.csv: what a county does not collect
 *   <li>texts.csv, explanations.csv: what counties write
 *   <li>milestones.csv, steps.csv, milestone_quirks.csv: how far they are with milestones
 *   <li>opted_in.csv: who opted in to the CSEC Program (made up)
 *   <li>accounts.csv: who signs in
 *   <li>settings.csv: seed and first quarter
 * </ul>
 */
package org.csecprogress.demo;
