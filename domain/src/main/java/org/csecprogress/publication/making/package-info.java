/** Work on a release: its stages, who does it, what was tried out, and why a build failed. */
package org.csecprogress.publication.making;
