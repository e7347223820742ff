/** Stores submissions with their revisions; figures move as blocks. */
package org.csecprogress.filing.persistence;
