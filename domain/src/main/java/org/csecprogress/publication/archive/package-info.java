/** What the audit of everything that was ever public has found. */
package org.csecprogress.publication.archive;
