/** Stores audits of the archive and their leases. */
package org.csecprogress.release.archive.persistence;
