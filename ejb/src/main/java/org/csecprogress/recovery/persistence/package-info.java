/** Reads a whole database into a manifest, and makes scratch databases for drills. */
package org.csecprogress.recovery.persistence;
