/** Approved figures added up over counties. Numbers in, numbers out. */
package org.csecprogress.aggregation;
