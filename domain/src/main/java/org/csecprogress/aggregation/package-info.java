/** Approved figures added up over counties. */
package org.csecprogress.aggregation;
