/** Frozen figures, by table, quarter and fiscal year. */
package org.csecprogress.release.protection.figure;
