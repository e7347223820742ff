/** What readers ask of a report first. */
package org.csecprogress.publication.question;
