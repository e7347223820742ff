/** Approved figures summed over counties: for the state's staff, and for the making of releases. */
package org.csecprogress.aggregation.service;
