/** Reads the figures that are summed up, and which revisions they are from. */
package org.csecprogress.aggregation.persistence;
