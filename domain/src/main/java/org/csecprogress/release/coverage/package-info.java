/** How many counties a release needs. */
package org.csecprogress.release.coverage;
