/** Sums approved figures over counties, for state staff and for building releases. */
package org.csecprogress.aggregation.service;
