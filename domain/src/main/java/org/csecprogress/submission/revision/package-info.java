/** The content of a numbered revision of a filing: its answers, and the findings about them. */
package org.csecprogress.submission.revision;
