/** Stores the leases of background jobs. */
package org.csecprogress.release.job.persistence;
