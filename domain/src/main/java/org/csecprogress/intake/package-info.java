/** Workbooks that a county downloads, fills in and uploads, and the formats of other systems. */
package org.csecprogress.intake;
