/** The state at a glance: who has filed, who reviews which county, and who is on leave. */
package org.csecprogress.review.overview.page;
