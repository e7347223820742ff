/** Background jobs: stages, leases and failures. */
package org.csecprogress.release.job;
