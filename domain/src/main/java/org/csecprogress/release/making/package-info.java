/** The record of a build: withheld cells, tests of tables, trials and failures. */
package org.csecprogress.release.making;
