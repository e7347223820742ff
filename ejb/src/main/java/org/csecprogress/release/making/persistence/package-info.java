/** Stores failed builds, trials of other designs, and tests of tables. */
package org.csecprogress.release.making.persistence;
