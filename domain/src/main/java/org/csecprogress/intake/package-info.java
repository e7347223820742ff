/** Workbooks: what a county takes home, fills in and brings back. */
package org.csecprogress.intake;
