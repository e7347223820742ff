/** Stores holds and runs, and deletes what is too old. */
package org.csecprogress.retention.persistence;
