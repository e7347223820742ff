/** Background jobs with progress, leases and cancellation. */
package org.csecprogress.release.job.service;
