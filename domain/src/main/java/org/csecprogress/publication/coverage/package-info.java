/** Coverage of a release, and when it is too low to go out without a written decision. */
package org.csecprogress.publication.coverage;
