/** What a numbered revision of a filing holds: its answers, and what the rules found in them. */
package org.csecprogress.submission.revision;
