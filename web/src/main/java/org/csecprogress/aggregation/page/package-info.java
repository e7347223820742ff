/** State totals for staff. */
package org.csecprogress.aggregation.page;
