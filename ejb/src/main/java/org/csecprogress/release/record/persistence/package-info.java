/** Stores and reads the records of releases; figures move as blocks. */
package org.csecprogress.release.record.persistence;
