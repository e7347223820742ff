/** The making of a release: the stages of a build, and why it failed. */
package org.csecprogress.publication.making;
