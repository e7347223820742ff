/** Cells that the portal showed before publication, which a build treats as known. */
package org.csecprogress.release.preview;
