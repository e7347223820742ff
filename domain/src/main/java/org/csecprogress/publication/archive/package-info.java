/** Findings of the audit of everything that was ever public, and who audits. */
package org.csecprogress.publication.archive;
