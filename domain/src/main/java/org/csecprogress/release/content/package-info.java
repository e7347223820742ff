/** The content of a release: tables with their rows, methods, milestones, texts and digests. */
package org.csecprogress.release.content;
