/**
 * The goals of a plan: the cells to protect, how far each must stay uncertain, and the pattern of
 * withheld cells.
 */
package org.csecprogress.disclosure.plan.goal;
