/** Stores the content of releases, and reads it for everybody on read-only connections. */
package org.csecprogress.publication.content.persistence;
